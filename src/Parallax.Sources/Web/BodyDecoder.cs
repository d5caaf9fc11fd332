using System.Globalization;
using System.IO.Compression;
using Parallax.Sources.Archives;

namespace Parallax.Sources.Web;

/// <summary>Takes the encodings of transfer and content off a body. Archives often hold bodies whose encodings are off already, and the header still names them.</summary>
internal static class BodyDecoder
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>The body as it was before it was sent.</summary>
    /// <param name="body">The body as it came.</param>
    /// <param name="headers">The header fields of its answer.</param>
    /// <param name="limit">The largest body, in bytes without encodings.</param>
    /// <param name="isTransferred">True where the encoding of transfer is on it still.</param>
    public static DecodedBody Decode(ReadOnlyMemory<byte> body, HttpHeaders headers, int limit, bool isTransferred)
    {
        var isCutShort = false;
        var encodings = Tokens(headers["Content-Encoding"]);
        var isChunked = Tokens(headers["Transfer-Encoding"]).Contains("chunked");
        if (isTransferred && isChunked && ChunkLength(body.Span, out _) is not null)
        {
            body = Dechunk(body.Span, out isCutShort);
        }
        else if (isTransferred && !isChunked && encodings.Length == 0 && long.TryParse(headers["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            isCutShort = body.Length < length;
        }

        foreach (var encoding in encodings.Reverse())
        {
            var decoded = Unpack(body, encoding, limit);
            if (decoded.Bytes is null)
            {
                return decoded;
            }

            (body, isCutShort) = (decoded.Bytes, isCutShort || decoded.IsCutShort);
        }

        return body.Length > limit ? DecodedBody.TooLarge : new DecodedBody(body.ToArray(), null) { IsCutShort = isCutShort };
    }

    private static DecodedBody Unpack(ReadOnlyMemory<byte> body, string encoding, int limit)
    {
        if (body.IsEmpty)
        {
            return new DecodedBody([], null);
        }

        using var packed = new MemoryStream(body.ToArray(), writable: false);
        switch (encoding)
        {
            case "gzip" or "x-gzip" when GzipMembers.IsPacked(body.Span):
                return Unzip(packed, limit);
            case "gzip" or "x-gzip" or "identity":
                return new DecodedBody(body.ToArray(), null);
            case "deflate":
                // It means zlib (RFC 9110, 8.4.1.2), and some servers send it bare.
                using (Stream zlib = IsZlib(body.Span) ? new ZLibStream(packed, CompressionMode.Decompress) : new DeflateStream(packed, CompressionMode.Decompress))
                {
                    return ReadAll(zlib, limit);
                }

            case "br":
                using (var brotli = new BrotliStream(packed, CompressionMode.Decompress))
                {
                    return ReadAll(brotli, limit);
                }

            default:
                return new DecodedBody(null, $"its encoding '{(encoding.Length > 20 ? encoding[..20] : encoding)}' is not read");
        }
    }

    private static DecodedBody Unzip(MemoryStream packed, int limit)
    {
        using var members = new GzipMembers(packed, []);
        using var all = new MemoryStream();
        var buffer = new byte[FirstBuffer];
        while (members.Next())
        {
            while (members.Read(buffer) is > 0 and var count)
            {
                all.Write(buffer.AsSpan(0, count));
                if (all.Length > limit)
                {
                    return DecodedBody.TooLarge;
                }
            }

            if (members.Damage is { } damage)
            {
                return members.IsCutOff ? new DecodedBody(all.ToArray(), null) { IsCutShort = true } : new DecodedBody(null, $"its body is {damage}");
            }
        }

        return new DecodedBody(all.ToArray(), null);
    }

    private static DecodedBody ReadAll(Stream stream, int limit)
    {
        using var all = new MemoryStream();
        var buffer = new byte[FirstBuffer];
        try
        {
            while (stream.Read(buffer) is > 0 and var count)
            {
                all.Write(buffer.AsSpan(0, count));
                if (all.Length > limit)
                {
                    return DecodedBody.TooLarge;
                }
            }

            return new DecodedBody(all.ToArray(), null);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or IOException)
        {
            return new DecodedBody(null, "its body cannot be unpacked");
        }
    }

    // RFC 9112, 7.1
    private static byte[] Dechunk(ReadOnlySpan<byte> body, out bool isCutShort)
    {
        using var all = new MemoryStream(body.Length);
        while (ChunkLength(body, out var head) is { } length)
        {
            if (length == 0)
            {
                isCutShort = false;
                return all.ToArray();
            }

            body = body[head..];
            all.Write(body[..(int)Math.Min(length, body.Length)]);
            if (length > body.Length)
            {
                break;
            }

            body = body[(int)length..];
            body = body.StartsWith("\r\n"u8) ? body[2..] : body.StartsWith("\n"u8) ? body[1..] : body;
        }

        isCutShort = true;
        return all.ToArray();
    }

    // Null where no chunk begins.
    private static long? ChunkLength(ReadOnlySpan<byte> body, out int head)
    {
        const int longest = 1024, mostDigits = 15;
        var end = body[..Math.Min(body.Length, longest)].IndexOf((byte)'\n');
        head = end + 1;
        var line = end < 0 ? [] : body[..end].TrimEnd((byte)'\r');
        var digits = line.IndexOfAny((byte)';', (byte)' ') is >= 0 and var extension ? line[..extension] : line;
        return digits.Length is > 0 and <= mostDigits && long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) ? length : null;
    }

    private static bool IsZlib(ReadOnlySpan<byte> body) => body.Length > 1 && (body[0] & 0x0F) == 8 && ((body[0] << 8) | body[1]) % 31 == 0;

    private static string[] Tokens(string? field) => (field ?? "").ToLowerInvariant().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
