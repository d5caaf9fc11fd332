using System.Text;

namespace Parallax.Sources.Pages;

/// <summary>Finds a report in the data that a page's application carries, where the page shows none: its long strings of prose, in order.</summary>
internal static class EmbeddedData
{
    private const int ShortestString = 80;
    private const int ShortestReport = 400;
    private const int MostDepth = 2;

    /// <summary>The report; null where the data hold no prose.</summary>
    public static string? Report(string html, IReadOnlyList<(int Start, int Length)> places)
    {
        string? best = null;
        foreach (var (start, length) in places)
        {
            var found = new List<string>();
            Collect(html.AsSpan(start, length), found, 0);
            var longest = found.MaxBy(each => each.Length);
            var report = longest is not null && longest.Length * 2 > found.Sum(each => each.Length) ? longest : string.Join('\n', found.Distinct());
            best = report.Length >= ShortestReport && report.Length > (best?.Length ?? 0) ? report : best;
        }

        return best;
    }

    private static void Collect(ReadOnlySpan<char> data, List<string> found, int depth)
    {
        while (data.IndexOf('"') is >= 0 and var open)
        {
            data = data[(open + 1)..];
            var end = EndOf(data);
            if (end < 0)
            {
                return;
            }

            if (end >= ShortestString)
            {
                var value = Unescape(data[..end]);
                if (IsProse(value))
                {
                    found.Add(value);
                }
                else if (depth < MostDepth && value.Contains('"', StringComparison.Ordinal))
                {
                    Collect(value, found, depth + 1);
                }
            }

            data = data[(end + 1)..];
        }
    }

    private static int EndOf(ReadOnlySpan<char> data)
    {
        for (var at = 0; at < data.Length; at++)
        {
            var next = data[at..].IndexOfAny('"', '\\');
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (data[at] == '"')
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u' && i + 4 < raw.Length && ushort.TryParse(raw.Slice(i + 1, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += 4;
            }
            else
            {
                text.Append(raw[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            }
        }

        return text.ToString();
    }

    // Running text or markup around it, not code, lists of names or addresses.
    private static bool IsProse(string value)
    {
        int letters = 0, code = 0, ends = 0;
        foreach (var c in value)
        {
            letters += char.IsLetter(c) || c == ' ' ? 1 : 0;
            code += c is '{' or '}' or '[' or ']' or '\\' or '_' or '$' ? 1 : 0;
            ends += c is '.' or '。' or '!' or '?' ? 1 : 0;
        }

        var hasMarkup = value.Contains("<p", StringComparison.OrdinalIgnoreCase) || value.Contains("<br", StringComparison.OrdinalIgnoreCase);
        return code * 100 <= value.Length && ends > 0 && letters * 10 >= value.Length * (hasMarkup ? 4 : 7) && (hasMarkup || !value.Contains("://", StringComparison.Ordinal))
            && (value.Contains(' ', StringComparison.Ordinal) || value.Any(c => c >= 0x2E80));
    }
}
