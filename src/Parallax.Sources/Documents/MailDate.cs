using System.Globalization;
using NodaTime;

namespace Parallax.Sources.Documents;

/// <summary>The day and time of a mail (RFC 5322, section 3.3, and the older forms of 4.3).</summary>
internal static class MailDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date as ISO 8601 with its own offset, <c>2031-05-07T08:15:00+02:00</c>; without offset where its zone is unknown; null where it is no date.</summary>
    public static string? ToIso(string date)
    {
        var words = WithoutComments(date).Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length > 0 && char.IsAsciiLetter(words[0][0]) ? 1 : 0;
        if (words.Length < first + 4
            || !TryNumber(words[first], out var day)
            || Array.IndexOf(Months, words[first + 1][..Math.Min(3, words[first + 1].Length)].ToLowerInvariant()) + 1 is not (> 0 and var month)
            || !TryNumber(words[first + 2], out var year)
            || Time(words[first + 3]) is not { } time)
        {
            return null;
        }

        // Two digits are of this century up to 49, three are counted from 1900.
        year += words[first + 2].Length == 2 && year < 50 ? 2000 : words[first + 2].Length is 2 or 3 ? 1900 : 0;
        return year is < 1900 or > 9999 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}T{time}{(words.Length > first + 4 ? Zone(words[first + 4]) : "")}");
    }

    private static string? Time(string time)
    {
        var parts = time.Split(':');
        return parts.Length is 2 or 3
            && TryNumber(parts[0], out var hour) && hour < 24
            && TryNumber(parts[1], out var minute) && minute < 60
            && TryNumber(parts.Length == 3 ? parts[2] : "0", out var second) && second <= 60
            ? string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}:{second:00}")
            : null;
    }

    // -0000 is a time in UTC whose sender's zone is not told.
    private static string Zone(string zone) => zone.ToUpperInvariant() switch
    {
        "-0000" or "UT" or "UTC" or "GMT" or "Z" => "Z",
        ['+' or '-', >= '0' and <= '2', >= '0' and <= '9', >= '0' and <= '5', >= '0' and <= '9'] => $"{zone[..3]}:{zone[3..]}",
        "EDT" => "-04:00",
        "EST" or "CDT" => "-05:00",
        "CST" or "MDT" => "-06:00",
        "MST" or "PDT" => "-07:00",
        "PST" => "-08:00",
        _ => "",
    };

    private static bool TryNumber(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && digits.Length <= 4;

    private static string WithoutComments(string date)
    {
        var kept = new System.Text.StringBuilder(date.Length);
        var depth = 0;
        foreach (var c in date)
        {
            depth += c == '(' ? 1 : 0;
            kept.Append(depth == 0 ? c : ' ');
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        return kept.ToString();
    }
}
