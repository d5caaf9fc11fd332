using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Tests.Pages;

public sealed class CleaningTraceTests
{
    private const string Report = """
        <p>The harbour of Lirre opened again on Friday, four days after the storm tore up its northern mole and sank eleven boats.</p>
        <p>Fishermen said that they had lost a week of herring, and that the co-operative would not pay for nets that were left on the quay.</p>
        <p>The council of Lirre will vote on Tuesday on a loan of four million crowns, most of which would go into a new breakwater of stone.</p>
        """;

    private const string Page = $$"""
        <!DOCTYPE html><html lang="en"><head><title>Harbour reopens | Lirre Lantern</title><meta property="og:site_name" content="Lirre Lantern">
        <meta property="article:published_time" content="2031-05-09T23:30:00-05:00"><meta name="author" content="Ana Rill"></head>
        <body><nav><a href="/">Home</a></nav><main><article><h1>Harbour reopens after the storm</h1><time datetime="2031-05-10">10 May 2031</time>
        <div>{{Report}}</div></article></main><footer>© 2031 Lirre Lantern. All rights reserved.</footer></body></html>
        """;

    private static readonly ArticleCleaner Cleaner = new(CleaningOptions.Default with { IsTraced = true });

    [Fact]
    public void Given_a_page_when_traced_then_each_field_names_where_it_came_from()
    {
        var chosen = Trace(Page).Candidates.Where(candidate => candidate.IsChosen).Select(candidate => $"{candidate.Field} {candidate.Rule}").Order();

        chosen.ShouldBe(["authors meta.author", "body blocks", "language html.lang", "outlet meta.og:site_name", "published meta.article:published_time", "title h1"]);
    }

    [Fact]
    public void Given_a_page_when_traced_then_what_was_not_chosen_is_told_with_its_score()
    {
        var candidates = Trace(Page).Candidates;

        var days = candidates.Where(candidate => candidate.Field == "published").ToList();
        days.Select(day => (day.Value, day.IsChosen)).ShouldBe([("2031-05-09T23:30:00-05:00", true), ("2031-05-10", false)]);
        days[0].Score!.Value.ShouldBeGreaterThan(days[1].Score!.Value);
        candidates.ShouldContain(candidate => candidate.Field == "title" && candidate.Rule == "title" && !candidate.IsChosen);
        candidates.ShouldContain(candidate => candidate.Field == "body" && candidate.Rule == "densest-element");
    }

    [Fact]
    public void Given_a_page_when_traced_then_every_block_has_its_probability_and_is_report_or_cut()
    {
        var article = Clean(Page);

        article.Trace!.Blocks.Select(block => block.Span).ShouldBe(article.Blocks.Select(block => block.Span));
        article.Trace.Blocks.ShouldAllBe(block => block.IsReport == (block.Probability >= block.Least));
        article.Trace.Blocks.Where(block => !block.IsReport && block.Span != article.TitleSpan).ShouldAllBe(block => article.Cuts.Any(cut => cut.Span.Start <= block.Span.Start && cut.Span.End >= block.Span.End));
    }

    [Fact]
    public void Given_a_report_in_the_data_only_when_traced_then_the_body_is_said_to_be_from_there()
    {
        const string body = "The harbour of Lirre opened again on Friday, four days after the storm tore up its northern mole and sank eleven boats. ";
        var html = $"<title>x</title><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Harbour reopens\",\"articleBody\":\"{string.Concat(Enumerable.Repeat(body, 8))}\"}}</script><p>Please subscribe.</p>";

        var chosen = Trace(html).Candidates.Single(candidate => candidate.Field == "body" && candidate.IsChosen);

        chosen.Rule.ShouldBe("data");
    }

    [Fact]
    public void Given_a_record_that_names_a_title_when_traced_then_the_record_is_its_source()
    {
        var draft = PageReader.Read(new ArticleId("a"), "a.html", Page) with { Fields = RecordFields.None with { Title = "Given" } };

        Cleaner.Clean(draft).Trace!.Candidates.Single(candidate => candidate.Field == "title" && candidate.IsChosen).ShouldBe(new FieldCandidate("title", "Given", "record", null, IsChosen: true));
    }

    [Fact]
    public void Given_plain_text_when_traced_then_its_fields_come_from_the_text()
    {
        var draft = new Draft { Id = new ArticleId("a"), Source = "a.txt", Text = "Harbour reopens after the storm\n\nBy Ana Rill\n\nThe harbour of Lirre opened again on Friday, officials said.\n" };

        Cleaner.Clean(draft).Trace!.Candidates.ShouldContain(new FieldCandidate("authors", "Ana Rill", "text", null, IsChosen: true));
    }

    [Fact]
    public void Given_no_wish_for_it_when_cleaned_then_there_is_no_trace_and_all_else_is_the_same()
    {
        var plain = new ArticleCleaner().Clean(PageReader.Read(new ArticleId("a"), "a.html", Page));

        plain.Trace.ShouldBeNull();
        plain.Cuts.ShouldBe(Clean(Page).Cuts);
    }

    private static Article Clean(string html) => Cleaner.Clean(PageReader.Read(new ArticleId("a"), "a.html", html));

    private static CleaningTrace Trace(string html) => Clean(html).Trace!;
}
