using Parallax.Articles;

namespace Parallax.Sources.Pages;

/// <summary>Reads a web page into a draft: its visible text in blocks, and the values its tags give.</summary>
internal static class PageReader
{
    public static Draft Read(ArticleId id, string source, string html) => Read(id, source, html, PageScanner.Scan(html));

    /// <summary>The draft of a page that is scanned already.</summary>
    public static Draft Read(ArticleId id, string source, string html, ScannedPage scanned)
    {
        var reports = JsonLdReader.Read(html, scanned.Linked, scanned.Values);
        var page = new Page(scanned.Blocks, scanned.Values.ToImmutable()) { Elements = scanned.Elements, EmbeddedReports = reports };
        return new Draft { Id = id, Source = source, Text = scanned.Text, Page = page };
    }
}
