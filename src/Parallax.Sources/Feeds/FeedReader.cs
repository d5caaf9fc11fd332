using System.Collections.Immutable;

namespace Parallax.Sources.Feeds;

/// <summary>Reads a feed, a sitemap or a list of feeds, whichever it is by what stands in it.</summary>
internal static class FeedReader
{
    private static readonly string[] Records = ["item", "entry", "atom:entry", "url", "sitemap"];
    private static readonly string[] Roots = ["rss", "rdf:RDF", "channel", "feed", "atom:feed", "entry", "atom:entry", "urlset", "sitemapindex", "opml"];

    /// <summary>What is in an XML document; null where it is none of these.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="address">Where it was read from; null where that is not on the web.</param>
    public static FeedContent? Read(string xml, string? address)
    {
        var document = MarkupDocument.Read(xml, Records);
        if (Root(document.Top) is not { } root)
        {
            return null;
        }

        ImmutableArray<FeedItem> items = [.. root.Name switch
        {
            "rss" or "rdf:RDF" or "channel" => RssReader.Read(root, address),
            "urlset" => SitemapReader.Read(root, address),
            "sitemapindex" or "opml" => [],
            _ => AtomReader.Read(root, address),
        }];
        return new FeedContent(items)
        {
            ListOf = root.Name switch { "sitemapindex" => "sitemaps", "opml" => "feeds", _ => null },
            Listed = [.. root.Name switch { "sitemapindex" => SitemapReader.Listed(root, address), "opml" => OpmlReader.Listed(root, address), _ => [] }],
            IsMended = document.IsBroken && root.IsWhole,
            IsCutOff = !root.IsWhole,
        };
    }

    /// <summary>True where the first characters of a document begin what is read.</summary>
    public static bool IsFeed(string head) => Root(MarkupDocument.Read(head).Top) is not null;

    // Where a server wrote a warning before the document, the root is not the first element.
    private static MarkupElement? Root(MarkupElement top)
    {
        const int looked = 1000;
        var left = new Stack<MarkupElement>([top]);
        for (var i = 0; i < looked && left.TryPop(out var element); i++)
        {
            if (Roots.Contains(element.Name))
            {
                return element;
            }

            foreach (var child in element.Children.Reverse())
            {
                left.Push(child);
            }
        }

        return null;
    }
}
