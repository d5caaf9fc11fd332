using Parallax.Articles;
using Parallax.Running;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Pages;

/// <summary>Lets only pages through to the parser that it can take.</summary>
internal static class PageSource
{
    // Real pages stay below 300, and browsers flatten what is deeper than 512; the parser and what walks its tree are safe far beyond this.
    private const int DeepestMarkup = 1000;

    /// <summary>The page's draft; a problem where its tags stand too deep in one another.</summary>
    public static Outcome<Draft> Read(SourceItem item, string html) =>
        MarkupDepth.IsAbove(DeepestMarkup, html) ? InputProblems.TooDeep(item.Subject, DeepestMarkup) : PageReader.Read(item, html);
}
