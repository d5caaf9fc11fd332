using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Tests.Pages;

/// <summary>What a page does not show is no report, unless it is all there is.</summary>
public sealed class HiddenTextTests
{
    private const string Report = """
        <p>The harbour of Lirre opened again on Friday, four days after the storm tore up its northern mole and sank eleven boats.</p>
        <p>Fishermen said that they had lost a week of herring, and that the co-operative would not pay for nets that were left on the quay.</p>
        <p>The council of Lirre will vote on Tuesday on a loan of four million crowns, most of which would go into a new breakwater of stone.</p>
        """;

    private const string Secret = "<p>Readers who log in may see the plans of the new breakwater, which the masons of Lirre drew in the winter of the great storm.</p>";

    private static readonly ArticleCleaner Cleaner = new();

    [Theory]
    [InlineData("<div hidden>", "</div>")]
    [InlineData("<div style='color:red; display: none'>", "</div>")]
    [InlineData("<div aria-hidden='true'>", "</div>")]
    [InlineData("<template>", "</template>")]
    [InlineData("<noscript>", "</noscript>")]
    public void Given_a_hidden_paragraph_beside_a_report_when_cleaned_then_it_is_no_report(string open, string close) =>
        BodyOf($"{Report}{open}{Secret}{close}").ShouldBe(BodyOf(Report));

    [Theory]
    [InlineData("<div hidden>")]
    [InlineData("<div style='display:none'>")]
    [InlineData("<div aria-hidden='true'>")]
    public void Given_a_page_that_hides_its_whole_report_when_cleaned_then_it_is_the_report(string open) =>
        BodyOf($"{open}{Report}</div>").ShouldBe(BodyOf(Report));

    [Fact]
    public void Given_hidden_words_inside_a_sentence_when_read_then_the_sentence_is_without_them() =>
        BodyOf(Report.Replace("four days", "four <span style='display:none'>(4)</span> days", StringComparison.Ordinal)).ShouldBe(BodyOf(Report));

    private static string BodyOf(string report) => Cleaner.Clean(PageReader.Read(new ArticleId("a"), "a.html", $"""
        <html lang="en"><head><title>Harbour reopens after the storm</title></head>
        <body><main><article class="article"><h1>Harbour reopens after the storm</h1><div class="article-body">{report}</div></article></main></body></html>
        """)).Body();
}
