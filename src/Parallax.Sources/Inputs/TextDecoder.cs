using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Inputs;

/// <summary>
/// Turns bytes into text, to the character: by their byte order mark, as UTF-8 where they are UTF-8 whatever a page declares, by the encoding a page
/// declares, by that of its language, and else as UTF-8 in which every byte that is none is read as windows-1252.
/// </summary>
internal static class TextDecoder
{
    // Bytes of another encoding seldom happen to be UTF-8: texts in 14 languages have at most .34 characters that are for each byte that is not.
    private const int ValidPerInvalid = 10;
    private const byte Escape = 0x1B;
    private static readonly UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: true);

    /// <summary>The text and the encoding taken; no encoding is named where it is UTF-8.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isPage">True where what a page declares is heeded.</param>
    /// <param name="charset">The label of the encoding that came with the bytes, which comes before what a page declares; null where none did.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, bool isPage, string? charset = null)
    {
        if (ByMark(bytes, isPage) is { } marked)
        {
            return marked;
        }

        if (Utf8.IsValid(bytes))
        {
            return isPage && IsEscaped(bytes) && EncodingDeclaration.Of(bytes).Encoding is { Name: WebEncodings.Iso2022Jp or WebEncodings.Replacement } escaped
                ? ByEncoding(bytes, escaped)
                : new DecodedText(Encoding.UTF8.GetString(bytes), null);
        }

        var mixed = DecodeMixed(bytes, out var isUtf8);
        if (!isUtf8 && charset is not null && WebEncodings.OfLabel(charset) is { Name: not WebEncodings.Utf8 } told)
        {
            return ByEncoding(bytes, told);
        }

        if (!isPage || isUtf8)
        {
            return new DecodedText(mixed, WebEncodings.Windows1252.Name);
        }

        var declaration = EncodingDeclaration.Of(bytes);
        return (declaration.Encoding ?? (declaration.Language is { } language ? WebEncodings.OfLanguage(language) : null)) is { Name: not WebEncodings.Utf8 } encoding
            ? ByEncoding(bytes, encoding)
            : new DecodedText(mixed, WebEncodings.Windows1252.Name);
    }

    /// <summary>True where the bytes begin as UTF-16 does: with its byte order mark, or with an XML declaration in it.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [(byte)'<', 0, (byte)'?', 0, (byte)'x', 0, ..] or [0, (byte)'<', 0, (byte)'?', 0, (byte)'x', ..];

    /// <summary>UTF-8 in which bytes that are none are windows-1252.</summary>
    public static string DecodeMixed(ReadOnlySpan<byte> bytes) => DecodeMixed(bytes, out _);

    private static string DecodeMixed(ReadOnlySpan<byte> bytes, out bool isUtf8)
    {
        var characters = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            int length = 0, invalid = 0, brokenOff = 0;
            while (true)
            {
                var status = Utf8.ToUtf16(bytes, characters.AsSpan(length), out var read, out var written, replaceInvalidSequences: false, isFinalBlock: false);
                length += written;
                if (read == bytes.Length)
                {
                    break;
                }

                characters[length++] = WebEncodings.Windows1252.Character(bytes[read]);
                invalid++;
                brokenOff += status == OperationStatus.NeedMoreData ? 1 : 0;
                bytes = bytes[(read + 1)..];
            }

            var text = characters.AsSpan(0, length);
            var valid = CountHigh(text) - invalid;
            isUtf8 = valid > 0 && valid >= (long)(invalid - brokenOff) * ValidPerInvalid;
            return new string(text);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    private static int CountHigh(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += c >= 0x80 ? 1 : 0;
        }

        return count;
    }

    // ISO-2022-JP and the like begin their characters with ESC, HZ with ~{.
    private static bool IsEscaped(ReadOnlySpan<byte> bytes) => bytes.Contains(Escape) || bytes.IndexOf("~{"u8) >= 0;

    private static DecodedText ByEncoding(ReadOnlySpan<byte> bytes, WebEncoding encoding) => new(encoding.GetString(bytes), encoding.Name);

    private static DecodedText? ByMark(ReadOnlySpan<byte> bytes, bool isPage) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Utf8.IsValid(rest) ? new DecodedText(Encoding.UTF8.GetString(rest), null) : new DecodedText(DecodeMixed(rest), WebEncodings.Windows1252.Name),
        [0xFF, 0xFE, 0, 0, .. var rest] => new DecodedText(Encoding.UTF32.GetString(rest), "utf-32"),
        [0, 0, 0xFE, 0xFF, .. var rest] => new DecodedText(BigEndianUtf32.GetString(rest), "utf-32BE"),
        [0xFF, 0xFE, .. var rest] => new DecodedText(Encoding.Unicode.GetString(rest), "utf-16"),
        [0xFE, 0xFF, .. var rest] => new DecodedText(Encoding.BigEndianUnicode.GetString(rest), "utf-16BE"),
        [(byte)'<', 0, ..] when isPage && IsUtf16(bytes) => new DecodedText(Encoding.Unicode.GetString(bytes), "utf-16"),
        [0, (byte)'<', ..] when isPage && IsUtf16(bytes) => new DecodedText(Encoding.BigEndianUnicode.GetString(bytes), "utf-16BE"),
        _ => null,
    };
}
