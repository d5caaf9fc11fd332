using Parallax.Articles;
using Parallax.Running;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Pages;

/// <summary>Lets only pages through that the reader can take.</summary>
internal static class PageSource
{
    // Real pages stay below 300, and browsers flatten what is deeper than 512, as the scanner does.
    private const int DeepestMarkup = 1000;

    /// <summary>The page's draft; a problem where its tags stand too deep in one another.</summary>
    public static Outcome<Draft> Read(SourceItem item, string html)
    {
        var scanned = PageScanner.Scan(html);
        return scanned.Flattened > DeepestMarkup - OpenElements.Deepest
            ? InputProblems.TooDeep(item.Subject, DeepestMarkup)
            : PageReader.Read(new ArticleId(item.Id), item.Source, html, scanned);
    }
}
