using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Printing;
using Parallax.Tests.Support;

namespace Parallax.Tests.Cleaning;

public sealed class TextCleanerTests
{
    private static readonly ArticleCleaner Cleaner = new();

    public static TheoryData<string, string> Cases => GoldFile.Cases("cuts.md");

    [Theory, MemberData(nameof(Cases))]
    public void Given_a_gold_case_when_cleaned_then_the_marks_are_the_same(string name, string marked)
    {
        var article = Clean(MarkedText.Strip(marked));

        var marks = article.Cuts.Select(cut => (cut.Span, MarkedText.Label(cut)));
        MarkedText.Render(article.Text, article.TitleSpan is { } title ? marks.Append((title, "title")) : marks).ShouldBe(marked, name);
    }

    [Theory]
    [InlineData("A fire on the quay\nMay 9, 2031\n\nIt burnt all night.", "2031-05-09")]
    [InlineData("A fire on the quay\nPublished: 9 May 2031 at 10:15\n\nIt burnt all night.", "2031-05-09")]
    [InlineData("A fire on the quay\n\nLIRRE, May 9, 2031 (CPA) — It burnt all night long, and nobody was hurt.", "2031-05-09")]
    public void Given_a_text_that_states_its_day_when_cleaned_then_it_is_published_then(string text, string day)
    {
        var published = Clean(text).Published.ShouldNotBeNull();

        published.Day.ToString("uuuu-MM-dd", null).ShouldBe(day);
        published.Basis.ShouldBe(PublicationBasis.Text);
    }

    [Theory]
    [InlineData("A fire on the quay\nThe Lirre Courier | May 9, 2031 | Ann Holm\n\nIt burnt all night.", "The Lirre Courier", "Ann Holm")]
    [InlineData("Lirre Tribune, 9 May 2031\n\nA fire on the quay\n\nIt burnt all night.", "Lirre Tribune", null)]
    [InlineData("LIRRE VOICE\nFriday, 9 May 2031\n\nA fire on the quay\n\nIt burnt all night.", "LIRRE VOICE", null)]
    [InlineData("A fire on the quay\n\nLIRRE, May 9, 2031 (CPA) — It burnt all night long, and nobody was hurt.", null, "CPA")]
    [InlineData("A fire on the quay\n\nLIRRE, May 9, 2031 — It burnt all night long (until two), and nobody was hurt.", null, null)]
    [InlineData("A fire on the quay\nLirre, 9 May 2031\n\nIt burnt all night.", null, null)]
    public void Given_a_text_with_its_outlet_or_agency_above_it_when_cleaned_then_they_are_told_and_nothing_else_is(string text, string? outlet, string? author)
    {
        var article = Clean(text);

        article.Outlet.ShouldBe(outlet);
        article.Authors.ShouldBe(author is null ? [] : [author]);
    }

    [Theory]
    [InlineData("A fire on the quay\n\nIt burnt all night on May 9, 2031, and nobody was hurt in the flames.")]
    [InlineData("A fire on the quay\nFebruary 31, 2031\n\nIt burnt all night.")]
    [InlineData("A fire on the quay\nMay 9\n\nIt burnt all night.")]
    public void Given_no_day_of_its_own_when_cleaned_then_none_is_guessed(string text)
    {
        Clean(text).Published.ShouldBeNull();
    }

    [Fact]
    public void Given_a_day_and_a_later_change_in_one_line_when_cleaned_then_both_are_known()
    {
        var article = Clean("A fire on the quay\nPublished 9 May 2031 | Updated 10 May 2031\n\nIt burnt all night.");

        article.Published!.Day.ShouldBe(new LocalDate(2031, 5, 9));
        article.Modified.ShouldBe(new LocalDate(2031, 5, 10));
    }

    [Fact]
    public void Given_a_day_that_could_be_two_when_nothing_tells_then_its_line_is_cut_and_the_day_unknown()
    {
        var article = Clean("A fire on the quay\n3/4/2031\n\nIt burnt all night, and nobody was hurt.");

        article.Published.ShouldBeNull();
        article.Cuts.Single().Reason.ShouldBe(CutReason.Dateline);
    }

    [Fact]
    public void Given_a_day_that_could_be_two_when_the_text_has_another_then_that_tells_the_order()
    {
        Clean("A fire on the quay\n3/4/2031\n\nIt burnt all night. The quay had burnt before, on 25/12/2030.").Published!.Day.ShouldBe(new LocalDate(2031, 4, 3));
    }

    [Fact]
    public void Given_a_byline_when_cleaned_then_its_names_are_the_authors()
    {
        Clean("A fire on the quay\nBy Ana Rill and Tor Venn\n\nIt burnt all night.").Authors.ShouldBe(["Ana Rill", "Tor Venn"]);
    }

    [Fact]
    public void Given_a_day_in_the_record_when_cleaned_then_it_wins_over_the_text()
    {
        var draft = Draft("A fire on the quay\nMay 9, 2031\n\nIt burnt all night.") with { Fields = RecordFields.None with { Published = "2031-05-10T08:00:00Z" } };

        Cleaner.Clean(draft).Published.ShouldBe(new PublicationDate(new LocalDate(2031, 5, 10), "2031-05-10T08:00:00Z", PublicationBasis.Record));
    }

    [Fact]
    public void Given_a_whole_text_when_cleaned_then_nothing_is_cut()
    {
        Cleaner.Clean(Draft("Share this: Facebook Twitter\n\nBack to top") with { IsWhole = true }).Cuts.ShouldBeEmpty();
    }

    [Fact]
    public void Given_any_text_when_cleaned_then_cuts_are_disjoint_and_inside_and_not_empty()
    {
        var piece = Gen.Elements("A fire on the quay", "By Ana Rill", "May 9, 2031", "LIRRE (CPA) — ", "It burnt all night.", "Share on:", "Leave a Reply", "\n", "\n\n", "\r\n", "\uD83D", "(Reuters)", "***", " ", "é́", "\t", "It burnt all night, and in the morning the quay was gone.");

        Prop.ForAll(Gen.ListOf(piece).Select(string.Concat).ToArbitrary(), text =>
        {
            var article = Clean(text);
            var at = 0;
            foreach (var cut in article.Cuts)
            {
                cut.Span.Start.ShouldBeGreaterThanOrEqualTo(at);
                cut.Span.Length.ShouldBeGreaterThan(0);
                at = cut.Span.End;
            }

            at.ShouldBeLessThanOrEqualTo(text.Length);
            (article.TitleSpan is not { } title || article.Cuts.All(cut => !cut.Span.Overlaps(title))).ShouldBeTrue();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Given_one_line_of_a_million_words_when_cleaned_then_it_is_done_at_once()
    {
        var started = ThreadTime.Seconds;

        Clean(string.Join(' ', Enumerable.Repeat("herring", 1_000_000)));

        (ThreadTime.Seconds - started).ShouldBeLessThan(5);
    }

    private static Article Clean(string text) => Cleaner.Clean(Draft(text));

    private static Draft Draft(string text) => new() { Id = new ArticleId("a"), Source = "a.txt", Text = text };
}
