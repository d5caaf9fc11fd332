namespace Parallax.Sources.Documents;

/// <summary>Undoes what mails do to bytes (RFC 2045, section 6). What is no code is left as it is in quoted-printable, and left out in base64.</summary>
internal static class TransferEncoding
{
    /// <summary>The bytes; unchanged where the encoding is none of the two.</summary>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, string encoding) => encoding switch
    {
        "base64" => Base64(body.Span),
        "quoted-printable" => QuotedPrintable(body.Span, isHeader: false),
        _ => body,
    };

    /// <summary>Base64; characters outside its alphabet are passed over, and what breaks off gives its whole bytes.</summary>
    public static byte[] Base64(ReadOnlySpan<byte> body)
    {
        var bytes = new byte[((body.Length / 4) + 1) * 3];
        var (length, bits, value) = (0, 0, 0);
        foreach (var c in body)
        {
            var digit = c switch
            {
                >= (byte)'A' and <= (byte)'Z' => c - 'A',
                >= (byte)'a' and <= (byte)'z' => c - 'a' + 26,
                >= (byte)'0' and <= (byte)'9' => c - '0' + 52,
                (byte)'+' or (byte)'-' => 62,
                (byte)'/' or (byte)'_' => 63,
                _ => -1,
            };
            if (digit < 0)
            {
                // What was padded begins anew.
                bits = c == (byte)'=' ? 0 : bits;
                continue;
            }

            value = ((value << 6) | digit) & 0xFFFFFF;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[length++] = (byte)(value >> bits);
            }
        }

        return bytes[..length];
    }

    /// <summary>Quoted-printable; in a header (RFC 2047) an underscore is a space.</summary>
    public static byte[] QuotedPrintable(ReadOnlySpan<byte> body, bool isHeader)
    {
        var bytes = new byte[body.Length];
        var length = 0;
        for (var at = 0; at < body.Length; at++)
        {
            var c = body[at];
            if (c == (byte)'=' && at + 2 < body.Length && Hex(body[at + 1]) is >= 0 and var high && Hex(body[at + 2]) is >= 0 and var low)
            {
                bytes[length++] = (byte)((high * 16) + low);
                at += 2;
            }
            else if (c == (byte)'=' && SoftBreak(body[(at + 1)..]) is > 0 and var broken)
            {
                at += broken;
            }
            else if (c is (byte)' ' or (byte)'\t' && body[at..].TrimStart(" \t"u8) is [(byte)'\n', ..] or [(byte)'\r', (byte)'\n', ..])
            {
                // White space before a line's end was added on the way.
                at = body.Length - body[at..].TrimStart(" \t"u8).Length - 1;
            }
            else if (c is (byte)' ' or (byte)'\t')
            {
                var run = body.Length - at - body[at..].TrimStart(" \t"u8).Length;
                body.Slice(at, run).CopyTo(bytes.AsSpan(length));
                length += run;
                at += run - 1;
            }
            else
            {
                bytes[length++] = isHeader && c == (byte)'_' ? (byte)' ' : c;
            }
        }

        return bytes[..length];
    }

    // How long the line break behind an equals sign is, with white space before it; 0 where there is none.
    private static int SoftBreak(ReadOnlySpan<byte> rest)
    {
        const int longest = 80;
        var spaces = 0;
        while (spaces < rest.Length && spaces < longest && rest[spaces] is (byte)' ' or (byte)'\t')
        {
            spaces++;
        }

        return rest[spaces..] switch
        {
            [(byte)'\r', (byte)'\n', ..] => spaces + 2,
            [(byte)'\n', ..] => spaces + 1,
            [] => spaces,
            _ => 0,
        };
    }

    private static int Hex(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        _ => -1,
    };
}
