using Parallax.Articles;

namespace Parallax.Sources.Pages;

/// <summary>Reads a web page into a draft: its visible text in blocks, and the values its tags give.</summary>
internal static class PageReader
{
    // Below this many visible characters a page's own data are searched for its report.
    private const int ShortPage = 1500;

    public static Draft Read(ArticleId id, string source, string html) => Read(id, source, html, PageScanner.Scan(html));

    /// <summary>The draft of a page that is scanned already.</summary>
    public static Draft Read(ArticleId id, string source, string html, ScannedPage scanned)
    {
        var reports = JsonLdReader.Read(html, scanned.Linked, scanned.Values);
        if (reports.IsEmpty && scanned.Text.Length < ShortPage && EmbeddedData.Report(html, scanned.Data) is { } report)
        {
            reports = [report];
        }

        var page = new Page(scanned.Blocks, BoundedValues.Of(scanned.Values)) { Elements = scanned.Elements, EmbeddedReports = reports };
        var (text, whole) = EmbeddedReport.Append(scanned.Text, page);
        return new Draft { Id = id, Source = source, Text = text, Page = whole };
    }
}
