using System.Globalization;

namespace Parallax.Sources.Feeds;

/// <summary>Reads the dates of feeds: RFC 822 with its followers, and ISO 8601.</summary>
internal static class FeedDate
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";
    private const int ShortestMonth = 3;
    private const int Pivot = 50;

    /// <summary>The date in ISO 8601, in its own offset; only the day where the offset is of no known name; null where it is no date, or an impossible one.</summary>
    public static string? Normalise(string? written)
    {
        var text = written.AsSpan().Trim();
        return text.Length < 6 ? null : IsIso(text) ? Iso(text) : Rfc822(text);
    }

    private static bool IsIso(ReadOnlySpan<char> text) => text is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', '-', ..];

    // 2031-03-02, 2031-03-02T10:20+01:00, 2031-03-02 10:20:30.5Z: as written, where there is such a day and time.
    private static string? Iso(ReadOnlySpan<char> text)
    {
        const int day = 10;
        if (text.Length < day || !IsDay(Number(text[..4]), Number(text[5..7]), Number(text[8..day])))
        {
            return null;
        }

        return text.Length == day ? text.ToString()
            : text.Length >= day + 6 && text[day] is 'T' or 't' or ' ' && IsTime(Number(text[11..13]), Number(text[14..16]), text.Length >= 19 && text[16] == ':' ? Number(text[17..19]) : 0) ? text.ToString()
            : null;
    }

    // [Wed,] 7 Feb 2024 [10:00[:00]] [+0100|GMT]
    private static string? Rfc822(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        text = comma >= 0 ? text[(comma + 1)..] : text;
        Span<Range> parts = stackalloc Range[8];
        var count = text.SplitAny(parts, " \t\r\n", StringSplitOptions.RemoveEmptyEntries);
        var first = count > 0 && !char.IsAsciiDigit(text[parts[0]][0]) ? 1 : 0;
        if (count < first + 3 || Month(text[parts[first + 1]]) is not { } month)
        {
            return null;
        }

        var (day, year) = (Number(text[parts[first]]), Year(text[parts[first + 2]]));
        if (!IsDay(year, month, day))
        {
            return null;
        }

        var date = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
        if (count == first + 3)
        {
            return date;
        }

        return Time(text[parts[first + 3]]) is not { } time ? null
            : count > first + 4 && Offset(text[parts[first + 4]]) is { } offset ? $"{date}T{time}{offset}"
            : date;
    }

    private static string? Time(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[4];
        var count = text.Split(parts, ':');
        var (hour, minute, second) = count is 2 or 3 ? (Number(text[parts[0]]), Number(text[parts[1]]), count == 3 ? Number(text[parts[2]]) : 0) : (-1, -1, -1);
        return IsTime(hour, minute, second) ? string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}:{second:00}") : null;
    }

    private static string? Offset(ReadOnlySpan<char> text) => text switch
    {
        "GMT" or "UT" or "UTC" or "Z" => "Z",
        "EDT" => "-04:00",
        "EST" or "CDT" => "-05:00",
        "CST" or "MDT" => "-06:00",
        "MST" or "PDT" => "-07:00",
        "PST" => "-08:00",
        ['+' or '-', _, _, _, _] when Number(text[1..3]) is >= 0 and < 24 && Number(text[3..5]) is >= 0 and < 60 => $"{text[..3]}:{text[3..]}",
        ['+' or '-', _, _, ':', _, _] when Number(text[1..3]) is >= 0 and < 24 && Number(text[4..6]) is >= 0 and < 60 => text.ToString(),
        _ => null,
    };

    private static int? Month(ReadOnlySpan<char> text)
    {
        if (text.Length < ShortestMonth)
        {
            return null;
        }

        var at = Months.AsSpan().IndexOf(text[..ShortestMonth], StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at % ShortestMonth == 0 ? (at / ShortestMonth) + 1 : null;
    }

    // RFC 2822 4.3: of years in two digits those below 50 are of this century.
    private static int Year(ReadOnlySpan<char> text) => (text.Length, Number(text)) switch
    {
        (4, var year) => year,
        (2, >= 0 and < Pivot and var year) => 2000 + year,
        (2, >= Pivot and var year) => 1900 + year,
        _ => -1,
    };

    private static bool IsDay(int year, int month, int day) => year is > 0 and < 10000 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month);

    // A leap second is a time.
    private static bool IsTime(int hour, int minute, int second) => hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and <= 60;

    private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
