using System.Buffers;
using System.Text;

namespace Parallax.Sources.Documents;

/// <summary>Reads the encoded words of a header, <c>=?charset?B?…?=</c> and <c>=?charset?Q?…?=</c> (RFC 2047). What is none stays as it is.</summary>
internal static class EncodedWords
{
    private const int LongestWord = 1000;

    /// <summary>The header's characters. White space between two encoded words is none, and a character may be spread over several words of one charset.</summary>
    public static string Decode(string header)
    {
        if (!header.Contains("=?", StringComparison.Ordinal))
        {
            return header;
        }

        var text = new StringBuilder(header.Length);
        var pending = new ArrayBufferWriter<byte>();
        string? charset = null;
        for (var at = 0; at < header.Length;)
        {
            if (Word(header.AsSpan(at)) is { } word)
            {
                if (charset is not null && !charset.Equals(word.Charset, StringComparison.OrdinalIgnoreCase))
                {
                    Flush(text, pending, charset);
                }

                charset = word.Charset;
                pending.Write(word.Bytes);
                at += word.Length;
                continue;
            }

            var next = header.IndexOf("=?", at + 1, StringComparison.Ordinal);
            var between = header.AsSpan(at, (next < 0 ? header.Length : next) - at);
            if (charset is null || next < 0 || !between.IsWhiteSpace() || Word(header.AsSpan(next)) is null)
            {
                Flush(text, pending, charset);
                charset = null;
                text.Append(between);
            }

            at += between.Length;
        }

        Flush(text, pending, charset);
        return text.ToString();
    }

    private static void Flush(StringBuilder text, ArrayBufferWriter<byte> pending, string? charset)
    {
        if (charset is not null)
        {
            text.Append(PartText.Decode(pending.WrittenSpan, charset, isPage: false).Text);
            pending.ResetWrittenCount();
        }
    }

    private static (string Charset, byte[] Bytes, int Length)? Word(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("=?"))
        {
            return null;
        }

        rest = rest[..Math.Min(rest.Length, LongestWord)];
        var first = rest[2..].IndexOf('?') + 2;
        if (first < 3 || first + 2 >= rest.Length || rest[first + 2] != '?')
        {
            return null;
        }

        var words = rest[(first + 3)..];
        var length = words.IndexOf("?=");
        var bytes = length < 0 ? [] : Encoding.Latin1.GetBytes(words[..length].ToString());
        byte[]? decoded = length < 0 ? null : rest[first + 1] switch
        {
            'B' or 'b' => TransferEncoding.Base64(bytes),
            'Q' or 'q' => TransferEncoding.QuotedPrintable(bytes, isHeader: true),
            _ => null,
        };
        var language = rest[2..first].IndexOf('*');
        return decoded is null ? null : (rest[2..(language < 0 ? first : language + 2)].ToString(), decoded, first + 3 + length + 2);
    }
}
