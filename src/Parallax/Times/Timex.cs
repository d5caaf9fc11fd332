using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Parallax.Times;

/// <summary>Writes TIMEX3 values and reads the days they cover.</summary>
internal static class Timex
{
    public static string Day(LocalDate day) => $"{Year(day.Year)}-{Two(day.Month)}-{Two(day.Day)}";

    public static string Month(LocalDate day) => $"{Year(day.Year)}-{Two(day.Month)}";

    public static string Week(LocalDate day) => $"{Year(WeekYearRules.Iso.GetWeekYear(day))}-W{Two(WeekYearRules.Iso.GetWeekOfWeekYear(day))}";

    public static string Quarter(LocalDate day) => $"{Year(day.Year)}-Q{(day.Month + 2) / 3}";

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    public static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    public static string Length(TimeUnit unit, decimal? amount) =>
        unit.Prefix + (amount is { } n ? (n * unit.Factor).ToString("0.###", CultureInfo.InvariantCulture) : "X") + unit.Letter;

    /// <summary>The day, or null where the calendar has none.</summary>
    public static LocalDate? TryDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    /// <summary>The day so many units away; null where it leaves the calendar.</summary>
    public static LocalDate? TryPlus(LocalDate day, TimeUnit unit, decimal amount)
    {
        var n = amount * unit.Factor;
        if (Math.Abs(n) > 5000 || (unit.Letter == "Y" && day.Year + n is < 1 or > 9998))
        {
            return null;
        }

        var whole = (int)n;
        return unit.Letter switch
        {
            _ when unit.Prefix == "PT" => day,
            "D" => day.PlusDays(whole),
            "W" => day.PlusWeeks(whole),
            "M" => Math.Abs(whole) < 12 * 500 && day.Year > 500 ? day.PlusMonths(whole) : null,
            "Q" => Math.Abs(whole) < 4 * 500 && day.Year > 1250 ? day.PlusMonths(3 * whole) : null,
            "Y" => day.PlusYears(whole),
            _ => null,
        };
    }

    /// <summary>The days of a definite value; null for lengths, sets, seasons, references and what has an X.</summary>
    public static DateInterval? Days(string? value)
    {
        if (value is null || value.Length < 4 || !Int(value, 0, 4, out var year) || year < 1)
        {
            return value is { Length: 3 } && Int(value, 0, 3, out var decade) && decade > 0 ? new DateInterval(new LocalDate(decade * 10, 1, 1), new LocalDate((decade * 10) + 9, 12, 31)) : null;
        }

        if (value.Length == 4)
        {
            return new DateInterval(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        }

        if (value.Length >= 8 && value[5] == 'W' && Int(value, 6, 2, out var week) && week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year))
        {
            var monday = WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday);
            return value.EndsWith("-WE", StringComparison.Ordinal) ? new DateInterval(monday.PlusDays(5), monday.PlusDays(6)) : new DateInterval(monday, monday.PlusDays(6));
        }

        if (value.Length == 7 && value[5] is 'Q' or 'H' && value[6] is >= '1' and <= '4')
        {
            var (months, part) = (value[5] == 'Q' ? 3 : 6, value[6] - '1');
            return part * months < 12 ? new DateInterval(new LocalDate(year, 1 + (part * months), 1), new LocalDate(year, 1, 1).PlusMonths((part + 1) * months).PlusDays(-1)) : null;
        }

        if (value.Length < 7 || !Int(value, 5, 2, out var month) || month is < 1 or > 12)
        {
            return null;
        }

        if (value.Length == 7)
        {
            return new DateInterval(new LocalDate(year, month, 1), new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month)));
        }

        return value.Length >= 10 && Int(value, 8, 2, out var day) && TryDay(year, month, day) is { } date ? new DateInterval(date, date) : null;
    }

    private static bool Int(string value, int start, int length, out int number)
    {
        number = 0;
        return start + length <= value.Length && int.TryParse(value.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
