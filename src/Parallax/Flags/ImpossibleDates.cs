using System.Globalization;
using NodaTime;

namespace Parallax.Flags;

/// <summary>Finds days that no month has, and days of the week that are not the day's.</summary>
internal static class ImpossibleDates
{
    private const int LeapYear = 2024;

    public static void Find(FlagScan scan)
    {
        var tokens = scan.Text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (scan.Number(i, "month") is not { } month || !scan.IsCapital(i))
            {
                continue;
            }

            var after = DayOf(scan[i + 1]);
            var before = DayOf(scan[i - 1]);
            var (day, first, last) = after is not null ? (after, i, i + 1) : before is not null ? (before, i - 1, i) : (null, i, i);
            if (day is not { } number)
            {
                continue;
            }

            var at = last + 1 + (scan[last + 1] is "," ? 1 : 0);
            var year = scan[at] is { Length: 4 } digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is >= 1000 and <= 2100 ? read : (int?)null;
            last = year is null ? last : at;
            if (number > CalendarSystem.Iso.GetDaysInMonth(year ?? LeapYear, month))
            {
                scan.Add(first, last, "flag.no-such-day", FlagKind.Inconsistent, "the month has no such day");
                continue;
            }

            var week = scan[first - 1] is "," ? first - 2 : first - 1;
            if (year is { } known && scan.Number(week, "weekday") is { } weekday && (int)new LocalDate(known, month, number).DayOfWeek != weekday)
            {
                scan.Add(week, last, "flag.wrong-weekday", FlagKind.Inconsistent, $"that day was a {new LocalDate(known, month, number).DayOfWeek}");
            }
        }
    }

    private static int? DayOf(ReadOnlySpan<char> word)
    {
        var digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and < 100 ? day : null;
    }
}
