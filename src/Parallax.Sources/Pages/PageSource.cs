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
        return Excess(item, scanned) is { } problem ? problem : WithAddress(PageReader.Read(new ArticleId(item.Id), item.Source, html, scanned), item.Address);
    }

    /// <summary>
    /// The draft of HTML without the page around it: its visible text. What tells report from page is learned from whole pages, and takes a few paragraphs for
    /// none, so that such text is cleaned as plain text is.
    /// </summary>
    public static Outcome<Draft> ReadFragment(SourceItem item, string html)
    {
        var scanned = PageScanner.Scan(html);
        return Excess(item, scanned) is { } problem ? problem : new Draft { Id = new ArticleId(item.Id), Source = item.Source, Text = scanned.Text };
    }

    private static Problem? Excess(SourceItem item, ScannedPage scanned) => scanned.Excess switch
    {
        PageExcess.Depth => InputProblems.TooDeep(item.Subject, PageLimits.MostFlattened, OpenElements.Deepest),
        PageExcess.Size => InputProblems.TooManyParts(item.Subject, PageLimits.MostBlocks, PageLimits.MostElements),
        _ => null,
    };

    private static Draft WithAddress(Draft draft, string? address) => address is null || draft.Page is not { } page
        ? draft
        : draft with { Page = page with { Values = page.Values.Add(new PageValue(PageField.Url, address, "address")) } };
}
