using System.Text;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Tests.Support;

/// <summary>Damages pages as transport, bad software and ill will do; the same seed gives the same pages.</summary>
internal sealed class PageMutator(int seed)
{
    private static readonly string[] Nests = ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<p><a href=x>", "<span class=author>", "<blockquote><p>"];
    private static readonly string[] Breaks = ["<", "<!--", "-->", "<script>", "</script>", "<style>", "</", "\"", "'", ">", "&#x", "&#99999999;", "&", "<![CDATA[", "<title>", "<textarea>", "<svg>", "<template>", "\0", "\u0001", "{\"@type\":\"NewsArticle\",\"author\":", "<p", "</p></div></body></html>", "<base href='", "<plaintext>"];
    private static readonly byte[][] BrokenBytes = [[0xFF], [0xFE], [0xC3], [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF], [0x1B, 0x24, 0x42], [0x80]];
    private readonly Random _random = new(seed);

    /// <summary>One of the pages, with one to four damages.</summary>
    public byte[] Next(IReadOnlyList<byte[]> pages)
    {
        var page = Any(pages);
        for (var damages = _random.Next(1, 5); damages > 0; damages--)
        {
            page = Damage(page, pages);
        }

        return page;
    }

    private T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private byte[] Damage(byte[] page, IReadOnlyList<byte[]> pages) => _random.Next(14) switch
    {
        0 => page[..At(page)],
        1 => page[At(page)..],
        2 => Without(page, _random.Next(1, 5000)),
        3 => Flipped(page, _random.Next(1, 200)),
        4 => Flipped(page, Math.Max(1, page.Length / 50)),
        5 => Inserted(page, Any(BrokenBytes), _random.Next(1, 20)),
        6 => Inserted(page, Encoding.UTF8.GetBytes(Any(Breaks)), _random.Next(1, 50)),
        7 => Inserted(page, Repeated(Any(Nests), _random.Next(10, 3000)), 1),
        8 => Inserted(page, Repeated(Any(Breaks), _random.Next(10, 3000)), 1),
        9 => InTag(page, Encoding.UTF8.GetBytes($" {Any(["class", "id", "style", "datetime", "content", "lang", "x"])}=\"{new string(Any(['a', ' ', '-', '2', '&', '<']), _random.Next(1000, 200_000))}\" ")),
        10 => InTag(page, Repeated($" {(char)_random.Next('a', 'z')}=author", _random.Next(10, 5000))),
        11 => Inserted(page, Encoding.ASCII.GetBytes($"<meta charset=\"{Any(WebEncodings.Labels)}\">"), 1),
        12 => [.. page.Where(value => value != (byte)Any(['>', '"', '<', ' ', '\n'])).Take(page.Length)],
        _ => [.. page[..At(page)], .. Any(pages) is var other ? other[At(other)..] : []],
    };

    private int At(byte[] page) => _random.Next(page.Length + 1);

    private byte[] Without(byte[] page, int length)
    {
        var start = At(page);
        return [.. page[..start], .. page[Math.Min(page.Length, start + length)..]];
    }

    private byte[] Flipped(byte[] page, int count)
    {
        byte[] flipped = [.. page];
        for (; count > 0 && flipped.Length > 0; count--)
        {
            flipped[_random.Next(flipped.Length)] ^= (byte)(1 << _random.Next(8));
        }

        return flipped;
    }

    private byte[] Inserted(byte[] page, byte[] piece, int times)
    {
        for (; times > 0; times--)
        {
            var at = At(page);
            page = [.. page[..at], .. piece, .. page[at..]];
        }

        return page;
    }

    // Behind the name of a tag.
    private byte[] InTag(byte[] page, byte[] piece)
    {
        var start = At(page);
        var open = page.AsSpan(start).IndexOf((byte)'<');
        var end = open < 0 ? -1 : page.AsSpan(start + open).IndexOfAny((byte)' ', (byte)'>');
        return end < 0 ? page : [.. page[..(start + open + end)], .. piece, .. page[(start + open + end)..]];
    }

    private static byte[] Repeated(string piece, int times) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, times)));
}
