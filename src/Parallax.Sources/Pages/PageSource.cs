using Parallax.Articles;
using Parallax.Running;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Pages;

/// <summary>Lets only pages through to the reader that have any text.</summary>
internal static class PageSource
{
    /// <summary>The page's draft.</summary>
    public static Outcome<Draft> Read(SourceItem item, string html) => PageReader.Read(new ArticleId(item.Id), item.Source, html);
}
