using System.Globalization;
using System.Text;

namespace Parallax.Sources.Documents;

/// <summary>A header's value with its parameters, such as a Content-Type (RFC 2045, section 5.1; continued parameters by RFC 2231).</summary>
/// <param name="Value">What stands before the first semicolon, in lower case, without comments.</param>
internal sealed record MimeField(string Value)
{
    private const int MostParameters = 64;
    private readonly Dictionary<string, string> _parameters = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for <c>text/html</c> and its XML spelling.</summary>
    public bool IsHtml => Value is "text/html" or "application/xhtml+xml";

    /// <summary>The parameter of this name; null where there is none.</summary>
    public string? this[string name] => _parameters.GetValueOrDefault(name);

    /// <summary>Reads a header's value.</summary>
    public static MimeField Of(string header)
    {
        var at = 0;
        var field = new MimeField(Part(header, ref at, ';', '\0').ToLowerInvariant());
        var continued = new SortedDictionary<(string Name, int Number), string>();
        for (var count = 0; at < header.Length && count < MostParameters; count++)
        {
            var name = Part(header, ref at, '=', ';').ToLowerInvariant();
            var value = at > 0 && header[at - 1] == '=' ? Part(header, ref at, ';', '\0') : "";
            field.Take(name, value, continued);
        }

        foreach (var pieces in continued.GroupBy(piece => piece.Key.Name))
        {
            field._parameters.TryAdd(pieces.Key, string.Concat(pieces.Select(piece => piece.Value)));
        }

        return field;
    }

    private void Take(string name, string value, SortedDictionary<(string Name, int Number), string> continued)
    {
        if (name.EndsWith('*'))
        {
            name = name[..^1];
            value = value.LastIndexOf('\'') is >= 0 and var quote ? value[(quote + 1)..] : value;
        }

        var star = name.IndexOf('*', StringComparison.Ordinal);
        if (star > 0 && int.TryParse(name.AsSpan(star + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            continued.TryAdd((name[..star], number), value);
        }
        else if (name.Length > 0)
        {
            _parameters.TryAdd(name, value);
        }
    }

    // Up to one of two characters outside quotes and comments; it is passed over.
    private static string Part(string header, ref int at, char end, char orEnd)
    {
        var part = new StringBuilder();
        var (isQuoted, comments) = (false, 0);
        for (; at < header.Length; at++)
        {
            var c = header[at];
            if (c == '\\' && (isQuoted || comments > 0) && at + 1 < header.Length)
            {
                c = header[++at];
            }
            else if (c == '"' && comments == 0)
            {
                isQuoted = !isQuoted;
                continue;
            }
            else if (!isQuoted && c is '(' or ')')
            {
                comments = Math.Max(0, comments + (c == '(' ? 1 : -1));
                continue;
            }
            else if (!isQuoted && comments == 0 && (c == end || c == orEnd))
            {
                at++;
                break;
            }

            if (comments == 0)
            {
                part.Append(c);
            }
        }

        return part.ToString().Trim();
    }
}
