using Parallax.Articles;
using Parallax.Running;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Pages;

/// <summary>Lets only pages through that the reader can take.</summary>
internal static class PageSource
{
    /// <summary>The page's draft; a problem where its tags stand too deep in one another, or are too many.</summary>
    public static Outcome<Draft> Read(SourceItem item, string html)
    {
        var scanned = PageScanner.Scan(html);
        return scanned.Excess switch
        {
            PageExcess.Depth => InputProblems.TooDeep(item.Subject, PageLimits.MostFlattened, OpenElements.Deepest),
            PageExcess.Size => InputProblems.TooManyParts(item.Subject, PageLimits.MostBlocks, PageLimits.MostElements),
            _ => WithAddress(PageReader.Read(new ArticleId(item.Id), item.Source, html, scanned), item.Address),
        };
    }

    private static Draft WithAddress(Draft draft, string? address) => address is null || draft.Page is not { } page
        ? draft
        : draft with { Page = page with { Values = page.Values.Add(new PageValue(PageField.Url, address, "address")) } };
}
