using System.Collections.Immutable;
using System.Text;

namespace Parallax.Sources.Documents;

/// <summary>Takes a mail or saved page apart (RFC 2046). A part that breaks off is read as far as it goes; the depth and the number of the parts are bounded.</summary>
internal sealed class MimeReader
{
    /// <summary>How deep parts may stand in one another; mails that were forwarded a few times have some 8.</summary>
    public const int Deepest = 20;

    /// <summary>How many parts there may be.</summary>
    public const int MostParts = 2000;

    private const int LongestBoundary = 256;
    private int _count;

    /// <summary>True where parts stood deeper; they are left out.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>True where there were more parts; they are left out.</summary>
    public bool IsTooMany => _count > MostParts;

    /// <summary>The whole mail.</summary>
    public MimePart Read(ReadOnlyMemory<byte> bytes) => Read(bytes, MimeHeaders.PlainText, 0);

    private MimePart Read(ReadOnlyMemory<byte> bytes, string otherwise, int depth)
    {
        _count++;
        var headers = MimeHeaders.Read(bytes, out var bodyStart);
        var type = headers.Field("Content-Type", otherwise);
        var body = bytes[Math.Min(bodyStart, bytes.Length)..];
        var part = new MimePart(headers, type, body, []);
        var isMessage = type.Value == "message/rfc822";
        if (!isMessage && (!type.Value.StartsWith("multipart/", StringComparison.Ordinal) || type["boundary"] is not { Length: > 0 and <= LongestBoundary }))
        {
            return part;
        }

        if (depth == Deepest)
        {
            IsTooDeep = true;
            return part;
        }

        return part with { Parts = isMessage ? [Read(part.Content(), MimeHeaders.PlainText, depth + 1)] : Split(part, depth) };
    }

    // Between the lines that begin with two dashes and the boundary; the line break before such a line belongs to it.
    private ImmutableArray<MimePart> Split(MimePart whole, int depth)
    {
        var parts = ImmutableArray.CreateBuilder<MimePart>();
        var otherwise = whole.Type.Value == "multipart/digest" ? "message/rfc822" : MimeHeaders.PlainText;
        var delimiter = Encoding.UTF8.GetBytes($"--{whole.Type["boundary"]}");
        var body = whole.Body;
        var start = -1;
        for (var at = Next(body.Span, delimiter, 0); at >= 0 && !IsTooMany; at = Next(body.Span, delimiter, at + delimiter.Length))
        {
            if (start >= 0)
            {
                parts.Add(Read(body[start..Math.Max(start, BeforeBreak(body.Span, at))], otherwise, depth + 1));
            }

            var behind = at + delimiter.Length;
            if (body.Span[behind..].StartsWith("--"u8))
            {
                return parts.ToImmutable();
            }

            var feed = body.Span[behind..].IndexOf((byte)'\n');
            start = feed < 0 ? body.Length : behind + feed + 1;
        }

        if (start >= 0 && start < body.Length && !IsTooMany)
        {
            parts.Add(Read(body[start..], otherwise, depth + 1));
        }

        return parts.ToImmutable();
    }

    private static int Next(ReadOnlySpan<byte> body, ReadOnlySpan<byte> delimiter, int from)
    {
        for (var at = from; at < body.Length;)
        {
            var length = body[at..].IndexOf(delimiter);
            if (length < 0)
            {
                return -1;
            }

            at += length;
            var behind = body[(at + delimiter.Length)..];
            if ((at == 0 || body[at - 1] == (byte)'\n') && (behind.IsEmpty || behind[0] is (byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t' || behind.StartsWith("--"u8)))
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    private static int BeforeBreak(ReadOnlySpan<byte> body, int at)
    {
        at -= at > 0 && body[at - 1] == (byte)'\n' ? 1 : 0;
        return at - (at > 0 && body[at - 1] == (byte)'\r' ? 1 : 0);
    }
}
