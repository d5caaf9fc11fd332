using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Tests.Pages;

/// <summary><c>--precision</c> and <c>--recall</c> mean what they say.</summary>
public sealed class PresetTests
{
    private static readonly ArticleCleaner Precise = new(CleaningOptions.Precision);
    private static readonly ArticleCleaner Balanced = new();
    private static readonly ArticleCleaner Generous = new(CleaningOptions.Recall);

    // Paragraphs that may or may not be report, in every company.
    private static readonly string[] Doubtful =
    [
        "<p>The council meets again on Tuesday.</p>", "<p><em>Bo Day helped to report this story from Port Hale.</em></p>", "<p><a href='/plan'>Read the plan of the new breakwater</a></p>",
        "<ul><li>Eleven boats</li><li>Two cranes</li></ul>", "<div class='box'><p>The harbour was built in 1871 and has three moles.</p></div>", "<h3>The harbour</h3>", "<p>Lirre Lantern, 9 May</p>",
    ];

    [Fact]
    public void Given_pages_with_doubtful_paragraphs_when_cleaned_then_precision_keeps_least_and_recall_most()
    {
        var (least, middle, most) = (0, 0, 0);
        for (var page = 0; page < 1 << Doubtful.Length; page++)
        {
            var html = Page(page);
            var (precise, balanced, generous) = (Body(Precise, html), Body(Balanced, html), Body(Generous, html));

            balanced.ShouldContain("The harbour of Lirre opened again");
            precise.Split("\n\n").Except(balanced.Split("\n\n")).ShouldBeEmpty();
            balanced.Split("\n\n").Except(generous.Split("\n\n")).ShouldBeEmpty();
            (least, middle, most) = (least + precise.Length, middle + balanced.Length, most + generous.Length);
        }

        least.ShouldBeLessThan(middle);
        middle.ShouldBeLessThan(most);
    }

    private static string Page(int which) => $"""
        <html lang="en"><head><title>Harbour reopens after the storm</title></head><body><main><article class="article"><h1>Harbour reopens after the storm</h1><div class="article-body">
        <p>The harbour of Lirre opened again on Friday, four days after the storm tore up its northern mole and sank eleven boats.</p>
        <p>Fishermen said that they had lost a week of herring, and that the co-operative would not pay for nets that were left on the quay.</p>
        <p>The council of Lirre will vote on Tuesday on a loan of four million crowns, most of which would go into a new breakwater of stone.</p>
        {string.Concat(Doubtful.Where((_, i) => (which & (1 << i)) != 0))}</div></article></main></body></html>
        """;

    private static string Body(ArticleCleaner cleaner, string html) => cleaner.Clean(PageReader.Read(new ArticleId("a"), "a.html", html)).Body();
}
