using System.Text;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Documents;

/// <summary>The header fields of a mail or of a part of one (RFC 5322, section 2.2), as places in its bytes.</summary>
internal sealed class MimeHeaders
{
    private const int LongestValue = 64 * 1024;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _first = new(StringComparer.OrdinalIgnoreCase);

    private MimeHeaders()
    {
    }

    /// <summary>How many fields of different names there are.</summary>
    public int Count => _first.Count;

    /// <summary>What a part is where it does not say.</summary>
    public const string PlainText = "text/plain";

    /// <summary>Reads the fields at the start; where the body starts is told. A line that is no field is passed over, as is the line that mailboxes put before a mail.</summary>
    public static MimeHeaders Read(ReadOnlyMemory<byte> bytes, out int bodyStart)
    {
        var headers = new MimeHeaders();
        var span = bytes.Span;
        var at = 0;
        while (at < span.Length && !IsBlank(span[at..]))
        {
            var end = EndOfField(span, at);
            var colon = span[at..end].IndexOf((byte)':');
            if (colon > 0 && IsName(span.Slice(at, colon).TrimEnd(" \t"u8)))
            {
                headers._first.TryAdd(Encoding.ASCII.GetString(span.Slice(at, colon).TrimEnd(" \t"u8)), bytes[(at + colon + 1)..end]);
            }

            at = end;
        }

        bodyStart = at < span.Length ? at + (span[at] == (byte)'\r' ? 2 : 1) : at;
        return headers;
    }

    /// <summary>True where a field of this name is there.</summary>
    public bool Has(string name) => _first.ContainsKey(name);

    /// <summary>The first field of this name on one line, trimmed; null where it is missing or empty. No more than 64 KiB of it are read.</summary>
    public string? this[string name]
    {
        get
        {
            if (!_first.TryGetValue(name, out var raw))
            {
                return null;
            }

            var value = TextDecoder.DecodeMixed(raw.Span[..Math.Min(raw.Length, LongestValue)]).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Trim();
            return value.Length == 0 ? null : value;
        }
    }

    /// <summary>The field with its parameters; <paramref name="otherwise"/> where it is missing.</summary>
    public MimeField Field(string name, string otherwise = "") => MimeField.Of(this[name] ?? otherwise);

    private static bool IsBlank(ReadOnlySpan<byte> rest) => rest is [(byte)'\n', ..] or [(byte)'\r', (byte)'\n', ..];

    // A field goes on in the lines that begin with white space.
    private static int EndOfField(ReadOnlySpan<byte> bytes, int at)
    {
        while (true)
        {
            var feed = bytes[at..].IndexOf((byte)'\n');
            if (feed < 0)
            {
                return bytes.Length;
            }

            at += feed + 1;
            if (at >= bytes.Length || bytes[at] is not ((byte)' ' or (byte)'\t'))
            {
                return at;
            }
        }
    }

    private static bool IsName(ReadOnlySpan<byte> name) => !name.IsEmpty && !name.ContainsAnyExceptInRange((byte)33, (byte)126);
}
