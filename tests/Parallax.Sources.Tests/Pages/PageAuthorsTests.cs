using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Tests.Pages;

/// <summary>Whom a page names as its authors.</summary>
public sealed class PageAuthorsTests
{
    private static readonly ArticleCleaner Cleaner = new();

    [Fact]
    public void Given_the_outlet_beside_a_person_when_cleaned_then_the_person_is_the_author() =>
        AuthorsOf(data: """[{"@type":"Person","name":"Ana Rill"},{"@type":"Person","name":"Lirre Lantern"}]""").ShouldBe(["Ana Rill"]);

    [Fact]
    public void Given_only_the_outlet_in_the_data_when_a_byline_names_a_person_then_that_is_the_author() =>
        AuthorsOf(data: """{"@type":"Organization","name":"Lirre Lantern"}""", byline: "<p>by Ana Rill ● May 9, 2031</p>").ShouldBe(["Ana Rill"]);

    [Fact]
    public void Given_only_the_outlet_when_nothing_else_is_named_then_it_is_the_author() =>
        AuthorsOf(data: """{"@type":"Organization","name":"Lirre Lantern"}""").ShouldBe(["Lirre Lantern"]);

    [Fact]
    public void Given_a_name_beside_the_day_when_cleaned_then_it_is_the_author() =>
        AuthorsOf(byline: "<p>May 9, 2031 • Ana Rill in <a href='/coast'>Coast</a></p>").ShouldBe(["Ana Rill"]);

    [Fact]
    public void Given_who_wrote_it_after_the_report_when_cleaned_then_that_is_the_author() =>
        AuthorsOf(end: "<div><h4>Written by Ana Rill</h4></div>").ShouldBe(["Ana Rill"]);

    [Fact]
    public void Given_who_reviewed_it_when_cleaned_then_that_is_no_author() =>
        AuthorsOf(byline: """<div class="author">By Ana Rill | Reviewed by Bo Day</div>""").ShouldBe(["Ana Rill"]);

    [Fact]
    public void Given_a_day_of_the_week_as_author_when_cleaned_then_nobody_is() =>
        AuthorsOf(byline: """<div class="author">Sat</div>""").ShouldBeEmpty();

    private static ImmutableArray<string> AuthorsOf(string? data = null, string byline = "", string end = "")
    {
        var script = data is null ? "" : $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour reopens after the storm","author":{{data}}}</script>""";
        return Cleaner.Clean(PageReader.Read(new ArticleId("a"), "a.html", $"""
            <html lang="en"><head><title>Harbour reopens after the storm</title><meta property="og:site_name" content="Lirre Lantern">{script}</head>
            <body><main><article><h1>Harbour reopens after the storm</h1>{byline}
            <p>The harbour of Lirre opened again on Friday, four days after the storm tore up its northern mole and sank eleven boats.</p>
            <p>Fishermen said that they had lost a week of herring, and that the co-operative would not pay for nets that were left on the quay.</p>
            <p>The council of Lirre will vote on Tuesday on a loan of four million crowns, most of which would go into a new breakwater of stone.</p>
            {end}</article></main></body></html>
            """)).Authors;
    }
}
