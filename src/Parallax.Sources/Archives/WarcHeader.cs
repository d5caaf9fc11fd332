using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Parallax.Sources.Archives;

/// <summary>The header of a WARC record (ISO 28500:2017, 1.0 and 1.1).</summary>
internal sealed class WarcHeader
{
    /// <summary>What every record begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "WARC/"u8;

    /// <summary>A header that has not ended after so many bytes is none.</summary>
    public const int Longest = 64 * 1024;

    private readonly FrozenDictionary<string, string> _fields;

    private WarcHeader(FrozenDictionary<string, string> fields, long length) => (_fields, ContentLength) = (fields, length);

    /// <summary>The length of the record's block in bytes.</summary>
    public long ContentLength { get; }

    public string Type => _fields["WARC-Type"];

    /// <summary>The value of a field; null where it is missing.</summary>
    public string? this[string field] => _fields.GetValueOrDefault(field);

    /// <summary>The address that the record is about; null where it is about none.</summary>
    public string? TargetUri => this["WARC-Target-URI"] is { } uri ? uri.StartsWith('<') && uri.EndsWith('>') ? uri[1..^1] : uri : null;

    /// <summary>True where a record begins here: with what every record begins with, or, where a bit or a byte of that is damaged, with most of it; or the file ends in it.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> bytes)
    {
        const int most = 3;
        var same = 0;
        for (var i = 0; i < Math.Min(bytes.Length, Magic.Length); i++)
        {
            same += bytes[i] == Magic[i] ? 1 : 0;
        }

        return bytes.Length > 0 && same >= Math.Min(most, bytes.Length);
    }

    /// <summary>Reads the header at the start of these bytes.</summary>
    /// <param name="bytes">The bytes from the record's start on.</param>
    /// <param name="length">How many bytes it takes with the blank line; 0 where there is no header.</param>
    public static WarcHeader? TryRead(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        bytes = bytes[..Math.Min(bytes.Length, Longest)];
        var (end, after) = EndOf(bytes);
        if (end < 0 || !bytes.StartsWith(Magic) || bytes.Length < 8 || !char.IsAsciiDigit((char)bytes[5]) || bytes[6] != '.')
        {
            return null;
        }

        var fields = Fields(Encoding.UTF8.GetString(bytes[..end]));
        if (!fields.ContainsKey("WARC-Type") || !fields.ContainsKey("WARC-Record-ID") || !fields.ContainsKey("WARC-Date")
            || !long.TryParse(fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var content))
        {
            return null;
        }

        length = after;
        return new WarcHeader(fields, content);
    }

    private static (int End, int After) EndOf(ReadOnlySpan<byte> bytes)
    {
        var proper = bytes.IndexOf("\r\n\r\n"u8);
        var bare = bytes.IndexOf("\n\n"u8);
        return proper >= 0 && (bare < 0 || proper < bare) ? (proper, proper + 4) : (bare, bare + 2);
    }

    // A line that begins with a space goes on with the value before it.
    private static FrozenDictionary<string, string> Fields(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        foreach (var line in text.AsSpan()[Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal))..].EnumerateLines())
        {
            if (last is not null && line is [' ' or '\t', ..])
            {
                fields[last] += $" {line.Trim()}";
            }
            else if (line.IndexOf(':') is > 0 and var colon)
            {
                var name = line[..colon].Trim().ToString();
                last = fields.TryAdd(name, line[(colon + 1)..].Trim().ToString()) ? name : null;
            }
        }

        return fields.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
