using System.Text;

namespace Parallax.Sources.Web;

/// <summary>The header fields of an answer over HTTP, names in any case; fields of one name are joined by commas (RFC 9110, 5.3).</summary>
internal sealed class HttpHeaders
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a field; null where it is missing.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>The media type in lower case without parameters; null where none is given.</summary>
    public string? MediaType => this["Content-Type"]?.Split(';', ',')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : null;

    /// <summary>The encoding that the answer names for its characters; null where it names none.</summary>
    public string? Charset
    {
        get
        {
            foreach (var parameter in (this["Content-Type"] ?? "").Split(';').Skip(1))
            {
                var equals = parameter.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0 && parameter.AsSpan(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
                {
                    return parameter[(equals + 1)..].Trim().Trim('"', '\'') is { Length: > 0 } charset ? charset : null;
                }
            }

            return null;
        }
    }

    public void Add(string name, string value) => _fields[name] = _fields.TryGetValue(name, out var before) ? $"{before}, {value}" : value;

    /// <summary>Reads the head of an answer: status line, fields, blank line.</summary>
    /// <param name="answer">The answer from its first byte on.</param>
    /// <param name="status">Its status.</param>
    /// <param name="length">How many bytes the head takes.</param>
    /// <returns>Null where these bytes are no answer.</returns>
    public static HttpHeaders? TryRead(ReadOnlySpan<byte> answer, out int status, out int length)
    {
        (status, length) = (0, 0);
        var proper = answer.IndexOf("\r\n\r\n"u8);
        var bare = answer.IndexOf("\n\n"u8);
        var isProper = proper >= 0 && (bare < 0 || proper < bare);
        var end = isProper ? proper : bare >= 0 ? bare : answer.Length;
        length = Math.Min(answer.Length, end + (isProper ? 4 : 2));
        var text = Encoding.Latin1.GetString(answer[..end]);
        var lines = text.Split('\n');
        var first = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (first.Length < 2 || !first[0].StartsWith("HTTP/", StringComparison.Ordinal) || !int.TryParse(first[1].AsSpan().Trim(), out status))
        {
            return null;
        }

        var headers = new HttpHeaders();
        foreach (var line in lines.Skip(1))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                headers.Add(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return headers;
    }
}
