using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Tests.Pages;

/// <summary>Which of the names that a page has for its article is the headline.</summary>
public sealed class PageTitleTests
{
    private const string Report = """
        <p>The harbour of Lirre opened again on Friday, four days after the storm tore up its northern mole and sank eleven boats.</p>
        <p>Fishermen said that they had lost a week of herring, and that the co-operative would not pay for nets that were left on the quay.</p>
        <p>The council of Lirre will vote on Tuesday on a loan of four million crowns, most of which would go into a new breakwater of stone.</p>
        """;

    private static readonly ArticleCleaner Cleaner = new();

    [Fact]
    public void Given_data_that_differ_from_the_title_for_search_engines_when_cleaned_then_the_headline_is_in_the_data() =>
        TitleOf("Lirre harbour: when it reopens", shared: "Lirre harbour: when it reopens", data: "Harbour reopens after the storm", heading: "Harbour reopens after the storm")
            .ShouldBe("Harbour reopens after the storm");

    [Fact]
    public void Given_data_with_the_title_for_search_engines_when_cleaned_then_the_shared_title_is_the_headline() =>
        TitleOf("Lirre harbour: when it reopens", shared: "Harbour reopens after the storm", data: "Lirre harbour: when it reopens", heading: "Harbour reopens after the storm")
            .ShouldBe("Harbour reopens after the storm");

    [Fact]
    public void Given_a_kicker_that_data_and_tags_have_when_cleaned_then_it_stays_in_the_headline() =>
        TitleOf("After the storm: Harbour reopens | Lirre Lantern", shared: "After the storm: Harbour reopens", data: "After the storm: Harbour reopens", heading: "Harbour reopens")
            .ShouldBe("After the storm: Harbour reopens");

    [Fact]
    public void Given_a_shared_title_with_the_outlet_when_cleaned_then_the_data_tell_the_headline() =>
        TitleOf("Harbour reopens after the storm | Lantern News", shared: "Fishermen fear for the herring | Lantern News", data: "Harbour reopens after the storm", heading: "Harbour reopens after the storm")
            .ShouldBe("Harbour reopens after the storm");

    [Fact]
    public void Given_a_shared_title_that_the_data_call_alternative_when_cleaned_then_the_data_tell_the_headline() =>
        TitleOf("Harbour reopens after the storm", shared: "Fishermen fear for the herring", data: "Harbour reopens after the storm\",\"alternativeHeadline\":\"Fishermen fear for the herring", heading: "Harbour reopens after the storm")
            .ShouldBe("Harbour reopens after the storm");

    [Fact]
    public void Given_a_heading_and_no_data_when_cleaned_then_the_heading_is_the_headline() =>
        TitleOf("Lirre harbour news | Lirre Lantern", shared: null, data: null, heading: "Harbour reopens after the storm").ShouldBe("Harbour reopens after the storm");

    [Fact]
    public void Given_soft_hyphens_in_a_heading_when_cleaned_then_the_headline_has_none() =>
        TitleOf("Lirre harbour news | Lirre Lantern", shared: null, data: null, heading: "Har\u00ADbour re\u00ADopens after the storm").ShouldBe("Harbour reopens after the storm");

    [Fact]
    public void Given_no_name_at_all_when_cleaned_then_the_headline_is_unknown() =>
        Clean($"<html><body><main>{Report}</main></body></html>").Title.ShouldBeNull();

    private static string? TitleOf(string title, string? shared, string? data, string heading)
    {
        var tag = shared is null ? "" : $"""<meta property="og:title" content="{shared}">""";
        var script = data is null ? "" : $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"{{data}}"}</script>""";
        return Clean($"""
            <html lang="en"><head><title>{title}</title><meta property="og:site_name" content="Lirre Lantern">{tag}{script}</head>
            <body><nav class="nav"><a href="/">Home</a></nav><main><article><h1>{heading}</h1>{Report}</article></main></body></html>
            """).Title;
    }

    private static Article Clean(string html) => Cleaner.Clean(PageReader.Read(new ArticleId("a"), "a.html", html));
}
