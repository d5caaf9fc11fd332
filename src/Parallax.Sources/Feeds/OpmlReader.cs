namespace Parallax.Sources.Feeds;

/// <summary>Reads OPML lists of feeds.</summary>
internal static class OpmlReader
{
    /// <summary>The addresses of the feeds below a root <c>opml</c>, in their order, each once.</summary>
    public static IEnumerable<string> Listed(MarkupElement root, string? address)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<MarkupElement>([root]);
        while (left.TryPop(out var element))
        {
            if (element.Name == "outline" && FeedWords.Address(element.Attribute("xmlUrl") ?? element.Attribute("xmlurl"), address) is { } feed && seen.Add(feed))
            {
                yield return feed;
            }

            for (var i = element.Children.Count - 1; i >= 0; i--)
            {
                left.Push(element.Children[i]);
            }
        }
    }
}
