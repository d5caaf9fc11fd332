using System.Globalization;
using NodaTime;
using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Cleaning;

/// <summary>
/// Finds days that are written in full: ISO 8601, <c>7 February 2024</c>, <c>Feb. 7, 2024</c>, <c>7.2.2024</c>, <c>2024年2月7日</c>. A day without its year is
/// none, an impossible one is refused, and so is 3/4/2024 unless its order is told.
/// </summary>
internal sealed class DateScanner
{
    private const int FirstYear = 1700;
    private const int LastYear = 2100;
    private const int LongestMonth = 16;
    private const int Months = 12;
    private static readonly string[] Joiners = ["de", "del", "of", "d"];
    private static readonly string[] Ordinals = ["st", "nd", "rd", "th", "er", "º", "."];
    private readonly WordMap<int> _months;

    public DateScanner()
    {
        _months = Language.SharedRows("months.tsv")
            .SelectMany(row => row[1].Split(' ').Distinct().Select(name => (Name: name, Month: int.Parse(row[0], CultureInfo.InvariantCulture))))
            .ToWordMap(each => each.Name, each => each.Month, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The first day from an offset on; null where there is none. Dates that are refused are passed over.</summary>
    public FoundDate? Find(string text, int from = 0, DateOrder order = DateOrder.Unknown) => All(text, from, order).FirstOrDefault(each => each.Day is not null);

    /// <summary>Every date from an offset on, also those that are refused.</summary>
    public IEnumerable<FoundDate> All(string text, int from = 0, DateOrder order = DateOrder.Unknown)
    {
        var end = from + text.AsSpan(from).LastIndexOfAnyInRange('0', '9'); // every date ends with a digit or holds one
        for (var at = from; at <= end; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            {
                continue;
            }

            var found = char.IsAsciiDigit(text[at]) ? FromDigits(text, at, order) : char.IsLetter(text[at]) ? FromMonth(text, at) : null;
            if (found is not null)
            {
                yield return found;

                at = found.Span.End - 1;
            }
        }
    }

    private FoundDate? FromDigits(string text, int start, DateOrder order)
    {
        var first = Number(text, start, out var at);
        switch (at - start)
        {
            case 8:
                return Made(text, start, at, first / 10000, first / 100 % 100, first % 100) is { Day: not null } compact ? compact : null;
            case 4:
                return FromYear(text, start, at, first);
            case 1 or 2:
                return Numeric(text, start, at, first, order) ?? DayThenMonth(text, start, at, first);
            default:
                return null;
        }
    }

    private static FoundDate? FromYear(string text, int start, int at, int year)
    {
        if (At(text, at) is not ('-' or '/' or '.' or '年' or '년'))
        {
            return null;
        }

        var separator = text[at];
        var monthStart = Spaces(text, at + 1);
        var month = Number(text, monthStart, out var next);
        if (next - monthStart is not (1 or 2) || At(text, next) != (separator switch { '年' => '月', '년' => '월', _ => separator }))
        {
            return null;
        }

        var dayStart = Spaces(text, next + 1);
        var day = Number(text, dayStart, out var end);
        return end - dayStart is 1 or 2 ? Made(text, start, end, year, month, day) : null;
    }

    private static FoundDate? Numeric(string text, int start, int at, int first, DateOrder order)
    {
        if (At(text, at) is not ('.' or '/' or '-'))
        {
            return null;
        }

        var separator = text[at];
        var secondStart = Spaces(text, at + 1);
        var second = Number(text, secondStart, out var next);
        if (next - secondStart is not (1 or 2) || At(text, next) != separator)
        {
            return null;
        }

        var yearStart = Spaces(text, next + 1);
        var year = Number(text, yearStart, out var end);
        if (end - yearStart != 4)
        {
            return null;
        }

        if (separator == '.')
        {
            return Made(text, start, end, year, second, first);
        }

        var isOpen = first <= Months && second <= Months && first != second;
        var found = second > Months || (isOpen && order == DateOrder.MonthFirst) ? Made(text, start, end, year, first, second) : Made(text, start, end, year, second, first);
        found = found is { Day: not null } && isOpen && order == DateOrder.Unknown ? found with { Day = null, Refusal = DateRefusal.OrderUnknown } : found;
        return found is null ? null : found with { Numbers = (first, second, year) };
    }

    // 7 February 2024, 7th of February, 2024, 7. Februar 2024, 7 de febrero de 2024, 7-Feb-2024
    private FoundDate? DayThenMonth(string text, int start, int at, int day)
    {
        at = Spaces(text, AfterAny(text, at, Ordinals));
        at = At(text, at) == '-' ? at + 1 : Spaces(text, AfterAny(text, at, Joiners));
        if (Month(text, at, out at) is not { } month)
        {
            return null;
        }

        at = At(text, at) is '-' ? at + 1 : Spaces(text, At(text, at) is '.' or ',' ? at + 1 : at);
        at = Spaces(text, AfterAny(text, At(text, at) == ',' ? Spaces(text, at + 1) : at, Joiners));
        var year = Number(text, at, out var end);
        return end - at == 4 ? Made(text, start, end, year, month, day) : null;
    }

    // February 7, 2024, Feb. 7th 2024
    private FoundDate? FromMonth(string text, int start)
    {
        if (Month(text, start, out var at) is not { } month)
        {
            return null;
        }

        at = Spaces(text, At(text, at) == '.' ? at + 1 : at);
        var day = Number(text, at, out var next);
        if (next == at || next - at > 2)
        {
            return null;
        }

        next = AfterAny(text, next, Ordinals);
        next = Spaces(text, At(text, next) is ',' or '،' ? next + 1 : next);
        var year = Number(text, next, out var end);
        return end - next == 4 ? Made(text, start, end, year, month, day) : null;
    }

    private int? Month(string text, int start, out int end)
    {
        end = start;
        while (end < text.Length && end - start <= LongestMonth && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > start && _months.TryGetValue(text.AsSpan(start, end - start), out var month) ? month : null;
    }

    private static FoundDate? Made(string text, int start, int end, int year, int month, int day)
    {
        if (char.IsAsciiDigit(At(text, end)))
        {
            return null;
        }

        if (month is < 1 or > Months || day < 1 || year < 1 || day > CalendarSystem.Iso.GetDaysInMonth(Math.Min(year, LastYear), month))
        {
            return new FoundDate(new TextSpan(start, end), null, null) { Refusal = DateRefusal.NoSuchDay };
        }

        if (year is < FirstYear or > LastYear)
        {
            return new FoundDate(new TextSpan(start, end), null, null) { Refusal = DateRefusal.OutOfRange };
        }

        var instantEnd = IsoTime.EndOf(text, start, end);
        var span = new TextSpan(start, Math.Max(end, instantEnd));
        return new FoundDate(span, new LocalDate(year, month, day), instantEnd > end ? span.Of(text) : null);
    }

    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';

    private static int Spaces(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F')
        {
            at++;
        }

        return at;
    }

    private static int AfterAny(string text, int at, string[] words)
    {
        foreach (var word in words)
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (word[^1] is '.' or 'º' || rest.Length == word.Length || !char.IsLetterOrDigit(rest[word.Length])))
            {
                return at + word.Length;
            }
        }

        return at;
    }

    private static int Number(string text, int start, out int end)
    {
        var value = 0;
        for (end = start; end < text.Length && char.IsAsciiDigit(text[end]); end++)
        {
            value = end - start < 9 ? (value * 10) + text[end] - '0' : value;
        }

        return value;
    }
}
