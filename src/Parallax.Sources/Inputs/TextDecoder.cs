using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Parallax.Sources.Inputs;

/// <summary>
/// Turns bytes into text, to the character: by their byte order mark, as UTF-8 where they are valid UTF-8, by the encoding a page declares, and
/// else as UTF-8 in which every byte that is none is read as windows-1252.
/// </summary>
internal static class TextDecoder
{
    private const int DeclarationLength = 4096;
    private const int LongestName = 40;
    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\r\n\"';/>");
    private static readonly UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text and the encoding taken; no encoding is named where it is UTF-8.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, bool isPage)
    {
        if (ByMark(bytes) is { } marked)
        {
            return marked;
        }

        if (Utf8.IsValid(bytes))
        {
            return new DecodedText(Encoding.UTF8.GetString(bytes), null);
        }

        return isPage && Declared(bytes) is { } declared
            ? new DecodedText(declared.GetString(bytes), declared.WebName)
            : new DecodedText(DecodeMixed(bytes), Windows1252.WebName);
    }

    /// <summary>True where the bytes begin with a UTF-16 byte order mark.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>UTF-8 in which bytes that are none are windows-1252.</summary>
    public static string DecodeMixed(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        Span<char> one = stackalloc char[1];
        while (!bytes.IsEmpty)
        {
            var valid = ValidLength(bytes);
            text.Append(Encoding.UTF8.GetString(bytes[..valid]));
            bytes = bytes[valid..];
            if (!bytes.IsEmpty)
            {
                Windows1252.GetChars(bytes[..1], one);
                text.Append(one[0]);
                bytes = bytes[1..];
            }
        }

        return text.ToString();
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var ascii = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                return bytes.Length;
            }

            at += ascii;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return at;
    }

    private static DecodedText? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Utf8.IsValid(rest) ? new DecodedText(Encoding.UTF8.GetString(rest), null) : new DecodedText(DecodeMixed(rest), Windows1252.WebName),
        [0xFF, 0xFE, 0, 0, .. var rest] => new DecodedText(Encoding.UTF32.GetString(rest), "utf-32"),
        [0, 0, 0xFE, 0xFF, .. var rest] => new DecodedText(BigEndianUtf32.GetString(rest), "utf-32BE"),
        [0xFF, 0xFE, .. var rest] => new DecodedText(Encoding.Unicode.GetString(rest), "utf-16"),
        [0xFE, 0xFF, .. var rest] => new DecodedText(Encoding.BigEndianUnicode.GetString(rest), "utf-16BE"),
        _ => null,
    };

    // The name after "charset=", as in <meta charset="..."> and <meta http-equiv=... content="text/html; charset=...">.
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = head.AsSpan(at + "charset".Length).TrimStart();
        if (rest is not ['=', ..])
        {
            return null;
        }

        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var end = rest.IndexOfAny(EndsOfName);
        var name = end < 0 ? rest : rest[..end];
        return name.IsEmpty || name.Length > LongestName ? null : ByName(name.ToString().ToLowerInvariant());
    }

    // What pages call Latin-1 or ASCII is windows-1252 (WHATWG Encoding Standard); UTF-8 was tried before.
    private static Encoding? ByName(string name) => name switch
    {
        "utf-8" or "utf8" or "utf-7" or "utf-16" or "utf-32" => null,
        "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "windows-1252" => null,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name),
    };
}
