using System.Text;
using NodaTime;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Tests.Pages;

/// <summary>Pages of our own writing, cleaned.</summary>
public sealed class CleanedPageTests
{
    private const string Report = """
        <p class="lede">The harbour of Lirre opened again on Friday, four days after the storm tore up its northern mole and sank eleven boats.</p>
        <p>Fishermen said that they had lost a week of herring, and that the co-operative would not pay for nets that were left on the quay.</p>
        <h2>Work until June</h2>
        <p>"We will be at it until June, and I do not promise June," said Tor Venn, the harbour master, who has run the port for twenty years.</p>
        <p>The council of Lirre will vote on Tuesday on a loan of four million crowns, most of which would go into a new breakwater of stone.</p>
        """;

    private const string Page = $$"""
        <!DOCTYPE html><html lang="en"><head><title>Harbour reopens after the storm | Lirre Lantern</title>
        <meta property="og:site_name" content="Lirre Lantern"><meta property="article:published_time" content="2031-05-09T23:30:00-05:00">
        <link rel="canonical" href="https://lantern.example/harbour"></head>
        <body><header class="site-header"><nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/coast">Coast</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
        <main><article class="article"><h1>Harbour reopens after the storm</h1>
        <div class="byline">By <a rel="author" href="/ana">Ana Rill</a> and <a rel="author" href="/bo">Bo Day</a></div>
        <div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
        <figure class="wp-caption"><img src="x.jpg"><figcaption>Boats on the quay of Lirre. (Tern Photos)</figcaption></figure>
        <div class="article-body">{{Report}}</div></article>
        <aside class="related"><h3>More from the Lantern</h3><ul><li><a href="/1">Ferry timetable changes on Sunday</a></li><li><a href="/2">Choir wins a prize in Port Hale</a></li></ul></aside></main>
        <footer class="site-footer"><p>© 2031 Lirre Lantern. All rights reserved.</p><a href="/terms">Terms of use</a></footer></body></html>
        """;

    private static readonly ArticleCleaner Cleaner = new();

    [Fact]
    public void Given_a_page_when_cleaned_then_its_body_is_the_report()
    {
        var article = Clean(Page);

        article.Body().ShouldStartWith("The harbour of Lirre opened again");
        article.Body().ShouldContain("Work until June");
        article.Body().ShouldEndWith("a new breakwater of stone.");
        article.Body().ShouldNotContain("Ferry timetable");
        article.Body().ShouldNotContain("Facebook");
    }

    [Fact]
    public void Given_a_page_when_cleaned_then_its_fields_are_those_of_its_tags()
    {
        var article = Clean(Page);

        article.Title.ShouldBe("Harbour reopens after the storm");
        article.TitleSpan!.Value.Of(article.Text).ShouldBe(article.Title);
        article.Authors.ShouldBe(["Ana Rill", "Bo Day"]);
        article.Outlet.ShouldBe("Lirre Lantern");
        article.Url.ShouldBe("https://lantern.example/harbour");
        article.Language.ShouldBe("en");
        article.Published.ShouldBe(new PublicationDate(new LocalDate(2031, 5, 9), "2031-05-09T23:30:00-05:00", PublicationBasis.Metadata));
    }

    [Theory]
    [InlineData("""<link rel="canonical" href="https://lantern.example/harbour">""", "https://lantern.example/harbour")]
    [InlineData("""<link rel="canonical" href="/harbour"><meta property="og:url" content="https://lantern.example/share/1">""", "https://lantern.example/harbour")]
    [InlineData("""<link rel="canonical" href="//lantern.example/harbour">""", "https://lantern.example/harbour")]
    [InlineData("""<link rel="canonical" href="/harbour">""", null)]
    [InlineData("""<link rel="canonical" href="javascript:go()">""", null)]
    public void Given_an_address_in_part_when_cleaned_then_it_is_made_whole_or_unknown(string tags, string? url) =>
        Clean(Page.Replace("""<link rel="canonical" href="https://lantern.example/harbour">""", tags, StringComparison.Ordinal)).Url.ShouldBe(url);

    [Fact]
    public void Given_an_impossible_day_when_cleaned_then_it_is_not_taken()
    {
        Clean(Page.Replace("2031-05-09T23:30:00-05:00", "2031-02-31", StringComparison.Ordinal)).Published.ShouldBeNull();
        Clean(Page.Replace("2031-05-09T23:30:00-05:00", "0001-01-01T00:00:00", StringComparison.Ordinal)).Published.ShouldBeNull();
    }

    [Fact]
    public void Given_a_report_only_in_the_data_when_cleaned_then_it_follows_the_visible_text()
    {
        var report = string.Join("\\n", Enumerable.Range(1, 12).Select(day => $"On day {day} of the storm the harbour of Lirre lost boat number {day}, and the masons went home at noon."));
        var article = Clean($$"""
            <html><head><title>Harbour reopens after the storm</title>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour reopens after the storm","articleBody":"{{report}}","author":{"@type":"Person","name":"Ana Rill"} }</script></head>
            <body><nav><a href="/">Home</a></nav><p>Please turn on scripts.</p></body></html>
            """);

        article.Text.ShouldEndWith("boat number 12, and the masons went home at noon.");
        article.Body().ShouldStartWith("On day 1 of the storm");
        article.Authors.ShouldBe(["Ana Rill"]);
    }

    [Fact]
    public void Given_a_byline_in_plain_words_when_cleaned_then_its_name_is_the_author()
    {
        var page = Page.Replace("""<div class="byline">By <a rel="author" href="/ana">Ana Rill</a> and <a rel="author" href="/bo">Bo Day</a></div>""", "<p>By Ana Rill</p>", StringComparison.Ordinal);

        Clean(page).Authors.ShouldBe(["Ana Rill"]);
    }

    [Theory]
    [InlineData("Harbour reopens after the storm - Lirre Lantern")]
    [InlineData("Lirre Lantern: Harbour reopens after the storm")]
    [InlineData("Harbour reopens after the storm | Coast | Lirre Lantern")]
    public void Given_a_title_with_the_outlet_when_cleaned_then_the_headline_is_without_it(string title)
    {
        var page = Page.Replace("<title>Harbour reopens after the storm | Lirre Lantern</title>", $"<title>{title}</title>", StringComparison.Ordinal).Replace("<h1>Harbour reopens after the storm</h1>", "", StringComparison.Ordinal);

        Clean(page).Title.ShouldBeOneOf("Harbour reopens after the storm", "Harbour reopens after the storm | Coast");
    }

    [Fact]
    public void Given_broken_pages_when_cleaned_then_none_throws_and_cuts_stay_inside()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var mutated = new StringBuilder(Page);
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                var at = random.Next(mutated.Length);
                switch (random.Next(4))
                {
                    case 0:
                        mutated.Length = Math.Max(1, at);
                        break;
                    case 1:
                        mutated[at] = (char)random.Next(1, 0x3000);
                        break;
                    case 2:
                        mutated.Insert(at, random.Next(2) == 0 ? "<div>" : "</");
                        break;
                    default:
                        mutated.Remove(at, Math.Min(random.Next(1, 40), mutated.Length - at));
                        break;
                }

                if (mutated.Length == 0)
                {
                    mutated.Append('x');
                }
            }

            var article = Clean(mutated.ToString());

            var end = 0;
            foreach (var cut in article.Cuts)
            {
                cut.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
                cut.Span.Length.ShouldBeGreaterThan(0);
                end = cut.Span.End;
            }

            end.ShouldBeLessThanOrEqualTo(article.Text.Length);
        }
    }

    private static Article Clean(string html) => Cleaner.Clean(Draft(html));

    private static Draft Draft(string html) => PageReader.Read(new ArticleId("a"), "a.html", html);
}
