using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Sources.Feeds;

/// <summary>Reads Atom (RFC 4287).</summary>
internal static class AtomReader
{
    /// <summary>The entries below a root <c>feed</c>, or the root itself where it is an <c>entry</c>.</summary>
    public static IEnumerable<FeedItem> Read(MarkupElement root, string? address)
    {
        address = FeedWords.Address(root.Attribute("xml:base"), address) ?? address;
        var home = Link(root, address) ?? address;
        var isEntry = Local(root) == "entry";
        var feed = RecordFields.None with
        {
            Outlet = isEntry ? null : FeedWords.Outlet(Child(root, "title") is { } title ? Words(title) : null, home),
            Language = FeedWords.Language(root.Attribute("xml:lang")),
            Authors = isEntry ? [] : Authors(root),
        };
        return (isEntry ? [root] : root.Children.Where(child => Local(child) == "entry")).Where(entry => entry.IsWhole).Select(entry => Entry(entry, feed, address));
    }

    private static FeedItem Entry(MarkupElement entry, RecordFields feed, string? address)
    {
        var link = Link(entry, address) ?? (Child(entry, "id")?.Text().Trim() is { } id && FeedWords.IsWeb(id) ? id : null);
        var source = Child(entry, "source");
        var authors = Authors(entry);
        var content = Child(entry, "content") is { } full && !string.IsNullOrWhiteSpace(full.Inner) ? full : Child(entry, "summary");
        var (text, isHtml) = content is null ? ("", false) : Text(content);
        return new FeedItem(entry.Start, entry.End)
        {
            Link = link,
            Content = text,
            IsHtml = isHtml,
            Fields = new RecordFields(
                link,
                Child(entry, "title") is { } title ? FeedWords.Line(Words(title)) : null,
                source is not null && Child(source, "title") is { } named ? FeedWords.Outlet(Words(named), Link(source, address) ?? link) : feed.Outlet,
                FeedDate.Normalise(Child(entry, "published")?.Text()) ?? FeedDate.Normalise(Child(entry, "issued")?.Text()) ?? FeedDate.Normalise(Child(entry, "updated")?.Text()),
                FeedWords.Language(content?.Attribute("xml:lang")) ?? FeedWords.Language(entry.Attribute("xml:lang")) ?? feed.Language)
            {
                Basis = PublicationBasis.Feed,
                Authors = authors.IsEmpty ? feed.Authors : authors,
                Modified = FeedDate.Normalise(Child(entry, "updated")?.Text() ?? Child(entry, "modified")?.Text()),
            },
        };
    }

    private static ImmutableArray<string> Authors(MarkupElement element) =>
        [.. element.Children.Where(child => Local(child) == "author").Select(author => FeedWords.Line(Child(author, "name")?.Text())).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? Link(MarkupElement element, string? address)
    {
        var root = FeedWords.Address(element.Attribute("xml:base"), address) ?? address;
        var pages = element.Children.Where(child => Local(child) == "link" && child.Attribute("rel") is null or "" or "alternate").ToArray();
        var page = Array.Find(pages, link => link.Attribute("type") is "text/html") ?? pages.FirstOrDefault();
        return FeedWords.Address(page?.Attribute("href"), root);
    }

    private static (string Text, bool IsHtml) Text(MarkupElement content) => content.Attribute("type") switch
    {
        "xhtml" or "application/xhtml+xml" => (content.Inner, true),
        "html" or "text/html" => (content.Children.Count > 0 ? content.Inner : content.Text(), true),
        null or "" or "text" or "text/plain" => content.Children.Count > 0 ? (content.Inner, true) : (content.Text(), false),
        _ => ("", false),
    };

    private static string Words(MarkupElement element) => element.Children.Count > 0 ? element.Inner : element.Text();

    private static MarkupElement? Child(MarkupElement element, string name) => element.Children.FirstOrDefault(child => Local(child) == name);

    // With a prefix or without, as the namespace of the document says.
    private static string Local(MarkupElement element) => element.Name.StartsWith("atom:", StringComparison.Ordinal) ? element.Name["atom:".Length..] : element.Name;
}
