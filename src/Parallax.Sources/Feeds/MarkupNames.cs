using System.Collections.Frozen;

namespace Parallax.Sources.Feeds;

/// <summary>
/// Gives elements one name each, whatever prefix a document uses for their namespace: a usual prefix and the local name. Feeds often forget to declare a
/// prefix, so one that is not declared means what it usually means.
/// </summary>
internal sealed class MarkupNames
{
    private const int Most = 256;

    private static readonly FrozenDictionary<string, string> Usual = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["http://purl.org/rss/1.0/"] = "",
        ["http://my.netscape.com/rdf/simple/0.9/"] = "",
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["http://www.google.com/schemas/sitemap/0.84"] = "",
        ["http://www.w3.org/2005/Atom"] = "atom",
        ["http://purl.org/atom/ns#"] = "atom",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://www.google.com/schemas/sitemap-news/0.9"] = "news",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);

    /// <summary>Takes the prefixes that a start tag declares.</summary>
    public void Declare(IReadOnlyList<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (name.StartsWith("xmlns:", StringComparison.Ordinal) && _prefixes.Count < Most && Usual.TryGetValue(value.Trim(), out var usual))
            {
                _prefixes[name["xmlns:".Length..]] = usual;
            }
        }
    }

    /// <summary>The name of an element that is written so.</summary>
    public string Of(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return written;
        }

        var prefix = written[..colon];
        prefix = _prefixes.TryGetValue(prefix, out var usual) ? usual : prefix;
        return prefix.Length == 0 ? written[(colon + 1)..] : $"{prefix}:{written[(colon + 1)..]}";
    }
}
