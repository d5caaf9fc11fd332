using Parallax.Articles;

namespace Parallax.Sources.Feeds;

/// <summary>Reads sitemaps, with what they say for news.</summary>
internal static class SitemapReader
{
    /// <summary>The entries of a root <c>urlset</c>.</summary>
    public static IEnumerable<FeedItem> Read(MarkupElement root, string? address) =>
        root.Children.Where(child => child.Name == "url" && child.IsWhole).Select(entry => Entry(entry, address));

    /// <summary>The sitemaps that a root <c>sitemapindex</c> lists.</summary>
    public static IEnumerable<string> Listed(MarkupElement root, string? address) =>
        root.Children.Where(child => child.Name == "sitemap").Select(sitemap => FeedWords.Address(sitemap.Child("loc")?.Text(), address)).OfType<string>();

    private static FeedItem Entry(MarkupElement entry, string? address)
    {
        var link = FeedWords.Address(entry.Child("loc")?.Text(), address);
        var news = entry.Child("news:news");
        var publication = news?.Child("news:publication");
        return new FeedItem(entry.Start, entry.End)
        {
            Link = link,
            Fields = new RecordFields(
                link,
                FeedWords.Line(news?.Child("news:title")?.Text()),
                FeedWords.Line(publication?.Child("news:name")?.Text()),
                FeedDate.Normalise(news?.Child("news:publication_date")?.Text()),
                FeedWords.Language(publication?.Child("news:language")?.Text()))
            {
                Basis = PublicationBasis.Feed,
                Modified = FeedDate.Normalise(entry.Child("lastmod")?.Text()),
            },
        };
    }
}
