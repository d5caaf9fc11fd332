using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Parallax.Printing.Pages;

namespace Parallax.Sources.Tests.Samples;

/// <summary>A reader who opens the page of the sample reports finds each thing that samples/README.md says is planted, in the section where it belongs.</summary>
public sealed class SamplePageTests : IClassFixture<SampleDossiers>
{
    private readonly IDocument _page;

    public SamplePageTests(SampleDossiers samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        _page = new HtmlParser().ParseDocument(DossierPage.Of(samples.Talks));
    }

    [Fact]
    public void Given_the_page_when_opened_then_title_span_reports_and_tellings_head_it()
    {
        _page.QuerySelector("h1")!.TextContent.ShouldBe("Kestria offers six-week truce in Sollan valley, mediators say");
        _page.QuerySelector("header .span")!.TextContent.ShouldBe("6 – 24 May 2031 · 14 reports, 10 independent tellings");
    }

    [Theory]
    [InlineData("people killed, Merrow", "64")]
    [InlineData("prisoners released", "140")]
    [InlineData("captives taken, Merrow", "118", "nearly 120")]
    [InlineData("children killed", "611", "more than 600")]
    public void Given_figures_that_agree_or_are_rounded_when_shown_then_they_stand_under_agreed(string title, params string[] values) =>
        Line("agreed", title).QuerySelectorAll(".side > .ev").Select(link => link.TextContent).ShouldBe(values, ignoreOrder: true);

    [Fact]
    public void Given_the_toll_that_grows_when_shown_then_it_stands_under_changing_in_order_of_time()
    {
        var line = Line("changing", "people killed in the valley since February").TextContent;

        string[] values = ["at least 2,140", "at least 2,312", "2,431"];
        values.Select(value => line.IndexOf(value, StringComparison.Ordinal)).ShouldBeInOrder();
        line.ShouldContain("10 reports, 7 independent");
    }

    [Fact]
    public void Given_the_old_toll_repeated_late_when_shown_then_its_row_says_so()
    {
        var row = Rows("people killed in the valley since February").Last();

        row.TextContent.ShouldContain("World Beacon Daily, 24 May");
        row.TextContent.ShouldContain("old number repeated");
    }

    [Fact]
    public void Given_a_part_beside_its_whole_when_shown_then_its_row_says_that_the_scope_is_another()
    {
        var rows = Rows("people killed in the valley since February");

        rows.Where(row => row.QuerySelectorAll("td,th").Any(cell => cell.TextContent.Trim() == "611")).ShouldHaveSingleItem().TextContent.ShouldContain("other scope");
        _page.QuerySelectorAll("#figures ~ .series h3").Count(heading => heading.TextContent.StartsWith("people killed, Merrow", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Given_two_counts_of_the_freed_when_shown_then_both_stand_under_disputed()
    {
        var line = Line("disputed", "captives released").TextContent;

        line.ShouldContain("26");
        line.ShouldContain("against 24");
        line.ShouldContain("SOLLAN VOICE, 23 May");
    }

    [Fact]
    public void Given_an_office_given_wrongly_when_shown_then_both_offices_stand_under_disputed() =>
        Line("disputed", "Ilena Marwick is president, in other reports prime minister").TextContent.ShouldContain("World Beacon Daily, 24 May");

    [Fact]
    public void Given_a_broken_quotation_when_shown_then_it_stands_under_disputed_as_broken() =>
        Section("disputed").QuerySelectorAll("li").ShouldContain(line => line.TextContent.Contains("The valley will not be signed by us away", StringComparison.Ordinal) && line.TextContent.Contains("broken on the way", StringComparison.Ordinal));

    [Fact]
    public void Given_quoted_words_that_a_rewrite_changed_when_shown_then_both_stand_under_disputed() =>
        Section("disputed").QuerySelectorAll("li").ShouldContain(line => line.TextContent.Contains("a surrender on paper", StringComparison.Ordinal) && line.TextContent.Contains("a capitulation on sheet", StringComparison.Ordinal));

    [Fact]
    public void Given_one_quotation_in_two_translations_when_shown_then_they_stand_under_one_speaker_with_the_difference_marked()
    {
        var saying = Section("statements").QuerySelectorAll(".utterance").Where(saying => saying.TextContent.Contains("We will not sign away the valley", StringComparison.Ordinal)).ShouldHaveSingleItem();

        saying.QuerySelector("h3")!.TextContent.ShouldContain("Ilena Marwick, 14 May 2031");
        saying.QuerySelectorAll("mark.translation").Select(mark => mark.TextContent).ShouldContain(text => text.Contains("give the valley away with a signature", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("six-week truce", "6 May 2031", "40 captives would go free in a first phase", "considers")]
    [InlineData("a truce of ten weeks", "14 May 2031", "the departure of all Kestrian soldiers from the valley", "rejects")]
    [InlineData("a truce of eight weeks", "21 May 2031", "the release of all remaining captives in three groups", "accepts")]
    public void Given_a_proposal_or_an_agreement_when_shown_then_its_day_terms_and_answers_stand_together(string title, string day, string term, string answer)
    {
        var proposal = Section("proposals").QuerySelectorAll(".proposal").Where(each => each.QuerySelector("h3")!.TextContent.Contains(title, StringComparison.Ordinal)).ShouldHaveSingleItem();

        proposal.QuerySelector("p")!.TextContent.ShouldContain(day);
        proposal.QuerySelector("table")!.TextContent.ShouldContain(term);
        proposal.QuerySelector(".answers")!.TextContent.ShouldContain(answer);
    }

    [Fact]
    public void Given_the_agreement_when_shown_then_both_parties_and_both_mediators_are_named() =>
        Section("proposals").QuerySelectorAll(".proposal")[^1].QuerySelector("p")!.TextContent.ShouldBe("By Kestria, Sollan Front, through Aldmere, Tessaly, 21 May 2031.");

    [Fact]
    public void Given_the_parties_when_shown_then_each_has_its_row_of_positions()
    {
        var parties = Section("positions").QuerySelectorAll("tbody th").Select(cell => cell.TextContent).ToList();

        parties.ShouldContain("Kestria");
        parties.ShouldContain("Sollan Front");
        parties.ShouldContain("Ilena Marwick");
    }

    [Fact]
    public void Given_the_poll_when_shown_then_it_stands_once_in_the_timeline_at_the_first_day_of_asking_with_its_one_voice()
    {
        var entry = Section("timeline").QuerySelectorAll("dd").Where(entry => entry.TextContent.Contains("Of 1,204 adults", StringComparison.Ordinal)).ShouldHaveSingleItem();

        entry.PreviousElementSibling!.TextContent.ShouldBe("12 May 2031");
        entry.TextContent.ShouldContain("The Brannoch Courier, 17 May");
        _page.QuerySelectorAll(".series tr").ShouldNotContain(row => row.TextContent.Contains("54 percent", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_a_source_without_a_name_when_shown_then_its_figure_stands_under_its_description()
    {
        var row = Rows("truce: how long").Where(row => row.TextContent.Contains("05-cpa-counter", StringComparison.Ordinal) && row.TextContent.Contains("8 weeks", StringComparison.Ordinal)).First();

        row.TextContent.ShouldContain("senior Kestrian official");
    }

    [Theory]
    [InlineData("copy", "01-cpa-plan, 6 May", "02-courier-plan, 6 May")]
    [InlineData("edited", "01-cpa-plan, 6 May", "Harbour Radio, 7 May")]
    [InlineData("rewrite", "01-cpa-plan, 6 May", "Aldmere Tribune, 7 May")]
    [InlineData("rewrite", "05-cpa-counter, 14 May", "World Beacon Daily, 15 May")]
    public void Given_a_planted_copy_when_shown_then_it_stands_under_who_took_from_whom(string kind, string one, string other) =>
        Section("lineage").QuerySelectorAll("li").ShouldContain(line => line.TextContent.StartsWith($"{kind}: {one} and {other}", StringComparison.Ordinal));

    [Fact]
    public void Given_the_report_without_a_date_when_shown_then_the_days_that_its_text_allows_stand_in_the_table() =>
        Section("reports").QuerySelectorAll("tbody tr").Where(row => row.TextContent.Contains("not stated; ", StringComparison.Ordinal)).ShouldHaveSingleItem().TextContent.ShouldContain("May 2031");

    [Theory]
    [InlineData("9 murderers hundred")]
    [InlineData("on February")]
    [InlineData("The valley will not be signed by us away")]
    public void Given_a_passage_that_a_rewrite_broke_when_shown_then_it_stands_under_flags(string words) =>
        Section("flags").TextContent.ShouldContain(words);

    [Fact]
    public void Given_what_a_site_puts_around_an_article_when_shown_then_it_is_folded_as_cut_and_no_fact_leads_there()
    {
        _page.QuerySelectorAll(".texts details.cut").ShouldContain(cut => cut.TextContent.Contains("Share on Murmur", StringComparison.Ordinal));
        _page.QuerySelectorAll(".texts [id^=e]").ShouldNotContain(mark => mark.Closest(".cut") != null);
    }

    [Fact]
    public void Given_any_fact_when_its_link_is_followed_then_the_target_stands_in_a_report_under_outlet_and_day()
    {
        var links = _page.QuerySelectorAll("main a.ev");

        links.Length.ShouldBeGreaterThan(200);
        foreach (var link in links)
        {
            var target = _page.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull();
            target.Closest("article.report").ShouldNotBeNull().QuerySelector("h3 .outlet").ShouldNotBeNull();
        }
    }

    private IElement Section(string id) => _page.GetElementById(id).ShouldNotBeNull().Closest("section").ShouldNotBeNull();

    private IElement Line(string panel, string title) =>
        Section(panel).QuerySelectorAll("li").Where(line => line.QuerySelector(".what")?.TextContent == title).ShouldHaveSingleItem();

    private List<IElement> Rows(string title) =>
        [.. Section("figures").QuerySelectorAll(".series").Where(series => series.QuerySelector("h3")!.TextContent.StartsWith(title, StringComparison.Ordinal)).ShouldHaveSingleItem().QuerySelectorAll("tbody tr, tr").Where(row => row.QuerySelector("td") != null)];
}
