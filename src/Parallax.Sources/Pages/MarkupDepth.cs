using System.Buffers;
using System.Collections.Frozen;

namespace Parallax.Sources.Pages;

/// <summary>Tells how deep a page's tags stand in one another, in one pass and without building a tree.</summary>
internal static class MarkupDepth
{
    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\r\n\f/>");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WithoutEnd = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
        "body", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "rb", "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Raw = ["script", "style", "textarea", "title", "iframe", "xmp"];

    /// <summary>True where at some place more than <paramref name="limit"/> elements are open, counting those that must be closed.</summary>
    public static bool IsAbove(int limit, string html)
    {
        var depth = 0;
        var rest = html.AsSpan();
        for (var open = rest.IndexOf('<'); open >= 0 && open + 1 < rest.Length; open = rest.IndexOf('<'))
        {
            rest = rest[(open + 1)..];
            if (rest.StartsWith("!--", StringComparison.Ordinal))
            {
                rest = After(rest, "-->");
                continue;
            }

            var isEnd = rest[0] == '/';
            var name = NameAt(isEnd ? rest[1..] : rest);
            if (name.IsEmpty || WithoutEnd.Contains(name))
            {
                continue;
            }

            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > limit)
            {
                return true;
            }

            if (!isEnd && RawName(name) is { } raw)
            {
                rest = FromEndTag(rest, raw);
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || !char.IsAsciiLetter(rest[0]))
        {
            return [];
        }

        var end = rest.IndexOfAny(EndsOfName);
        return end < 0 ? rest : rest[..end];
    }

    private static string? RawName(ReadOnlySpan<char> name)
    {
        foreach (var raw in Raw)
        {
            if (name.Equals(raw, StringComparison.OrdinalIgnoreCase))
            {
                return raw;
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> FromEndTag(ReadOnlySpan<char> rest, string name)
    {
        var end = rest.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? [] : rest[end..];
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> rest, string mark)
    {
        var at = rest.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? [] : rest[(at + mark.Length)..];
    }
}
