using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Sources.Feeds;

/// <summary>Reads RSS 0.9 to 2.0 and RDF (RSS 1.0).</summary>
internal static class RssReader
{
    /// <summary>The items below a root <c>rss</c>, <c>rdf:RDF</c> or <c>channel</c>.</summary>
    public static IEnumerable<FeedItem> Read(MarkupElement root, string? address)
    {
        var channel = root.Child("channel") ?? root;
        var home = FeedWords.Address(channel.Child("link")?.Text(), address) ?? address;
        var feed = RecordFields.None with
        {
            Outlet = FeedWords.Outlet(channel.Child("dc:publisher")?.Text() ?? channel.Child("title")?.Text(), home),
            Language = FeedWords.Language(channel.Child("language")?.Text() ?? channel.Child("dc:language")?.Text()),
        };
        // In RDF the items stand beside the channel, in the others in it.
        return channel.Children.Concat(ReferenceEquals(channel, root) ? [] : root.Children)
            .Where(child => child.Name == "item" && child.IsWhole)
            .Select(item => Item(item, feed, home));
    }

    private static FeedItem Item(MarkupElement item, RecordFields feed, string? home)
    {
        var link = LinkOf(item, home);
        var (content, isHtml) = Content(item);
        return new FeedItem(item.Start, item.End)
        {
            Link = link,
            Content = content,
            IsHtml = isHtml,
            Fields = new RecordFields(
                link,
                FeedWords.Line(item.Child("title")?.Text() ?? item.Child("dc:title")?.Text()),
                FeedWords.Line(item.Child("dc:publisher")?.Text()) ?? feed.Outlet,
                FeedDate.Normalise(item.Child("pubDate")?.Text()) ?? FeedDate.Normalise(item.Child("dc:date")?.Text()) ?? FeedDate.Normalise(item.Child("dcterms:created")?.Text()),
                FeedWords.Language(item.Child("dc:language")?.Text()) ?? feed.Language)
            {
                Basis = PublicationBasis.Feed,
                Authors = Authors(item),
                Modified = FeedDate.Normalise(item.Child("dcterms:modified")?.Text()),
            },
        };
    }

    private static string? LinkOf(MarkupElement item, string? home)
    {
        var guid = item.Child("guid");
        var permanent = guid is not null && guid.Attribute("isPermaLink") != "false" && FeedWords.IsWeb(guid.Text().Trim()) ? guid.Text() : null;
        return FeedWords.Address(item.Child("feedburner:origLink")?.Text(), home)
            ?? FeedWords.Address(item.Child("link")?.Text(), home)
            ?? FeedWords.Address(permanent, home)
            ?? FeedWords.Address(item.Child("atom:link")?.Attribute("href"), home)
            ?? FeedWords.Address(item.Attribute("rdf:about"), home);
    }

    private static ImmutableArray<string> Authors(MarkupElement item)
    {
        ImmutableArray<string> creators = [.. item.Children.Where(child => child.Name == "dc:creator").Select(child => FeedWords.Name(child.Text())).OfType<string>().Distinct(StringComparer.Ordinal)];
        return creators.IsEmpty && FeedWords.Name(item.Child("author")?.Text()) is { } author ? [author] : creators;
    }

    // The whole report where the feed gives it, else what it says about it.
    private static (string Text, bool IsHtml) Content(MarkupElement item)
    {
        foreach (var element in item.Children.Where(child => child.Name == "content:encoded").Concat(item.Children.Where(child => child.Name == "description")))
        {
            // Markup that should have been escaped stands there as elements.
            var text = element.Children.Count > 0 ? element.Inner : element.Text();
            if (!string.IsNullOrWhiteSpace(text))
            {
                return (text, FeedWords.IsMarkup(text));
            }
        }

        return ("", false);
    }
}
