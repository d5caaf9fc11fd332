using System.Collections.Frozen;

namespace Parallax.Stories;

/// <summary>
/// Finds the days of the year that a text tells with the month's name ("July 28", "28 July"). A day is <see cref="DaysOfMonth"/> times the months before it plus the day of the month, so that
/// a year has <see cref="DaysOfYear"/>.
/// </summary>
internal sealed class ToldDays(FrozenDictionary<string, int> months)
{
    /// <summary>As many days every month is given.</summary>
    public const int DaysOfMonth = 31;

    /// <summary>As many days a year is given.</summary>
    public const int DaysOfYear = 12 * DaysOfMonth;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _months = months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of a day: the month is 1 to 12, the day 1 to 31.</summary>
    public static int DayOf(int month, int day) => ((month - 1) * DaysOfMonth) + day;

    /// <summary>The days between two days of any year, the shorter way round.</summary>
    public static int Between(int one, int other)
    {
        var days = Math.Abs(one - other);
        return Math.Min(days, DaysOfYear - days);
    }

    /// <summary>Adds the days that a text tells, each once.</summary>
    public void Find(ReadOnlySpan<char> text, List<int> days)
    {
        var (month, before, last) = (0, 0, 0); // a month whose day may follow, the number in front of it, and the last number
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            var word = text[start..i];
            var day = DayIn(word);
            Add(days, month, day > 0 ? day : before);
            (month, before) = (char.IsUpper(word[0]) && _months.TryGetValue(word, out var named) ? named : 0, last);
            last = day;
        }

        Add(days, month, before);
    }

    private static void Add(List<int> days, int month, int day)
    {
        if (month > 0 && day > 0 && !days.Contains(DayOf(month, day)))
        {
            days.Add(DayOf(month, day));
        }
    }

    /// <summary>The day of the month that a word writes, an ordinal's ending left out; 0 where it writes none.</summary>
    private static int DayIn(ReadOnlySpan<char> word)
    {
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
        {
            digits++;
        }

        var isDay = digits is 1 or 2 && (digits == word.Length || (word.Length == digits + 2 && char.IsAsciiLetterLower(word[^1])));
        return isDay && int.Parse(word[..digits], System.Globalization.CultureInfo.InvariantCulture) is var day and > 0 and <= DaysOfMonth ? day : 0;
    }
}
