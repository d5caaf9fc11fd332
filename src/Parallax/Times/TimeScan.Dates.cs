namespace Parallax.Times;

/// <summary>Months, days, years, weekdays.</summary>
internal sealed partial class TimeScan
{
    /// <summary>Years outside are numbers.</summary>
    private const int FirstYear = 1400;

    private const int LastYear = 2099;

    /// <summary>Two-digit years up to this are of the 21st century.</summary>
    private const int TwoDigitPivot = 40;

    private Match? TryNumericDate(int i)
    {
        if (At(i).Digits < 0 || !(Mark(i + 1, '-') || Mark(i + 1, '/')) || At(i + 2).Digits < 0 || At(i + 1).IsSpaced || Mark(i - 1, '$') || Mark(i - 1, '-') || Mark(i - 1, '/'))
        {
            return null;
        }

        var mark = At(i + 1).Mark;
        var hasThird = Mark(i + 3, mark) && At(i + 4).Digits >= 0 && !At(i + 3).IsSpaced;
        var (a, b, c) = (At(i).Digits, At(i + 2).Digits, hasThird ? At(i + 4).Digits : -1);
        var digits = At(i).Span.Length;
        if (digits == 4 && At(i + 2).Span.Length == 2)
        {
            if (hasThird)
            {
                return Timex.TryDay(a, b, c) is { } day && a is >= FirstYear and <= LastYear ? new Match(i + 5, TimeType.Date, Timex.Day(day), "time.date.full") : null;
            }

            return a is >= FirstYear and <= LastYear && b is >= 1 and <= 12 && mark == '-' ? new Match(i + 3, TimeType.Date, $"{a}-{Timex.Two(b)}", "time.date.month") : null;
        }

        if (!hasThird || digits > 2 || At(i + 4).Span.Length is not (2 or 4))
        {
            return null;
        }

        var year = At(i + 4).Span.Length == 4 ? c : FullYear(c);
        var date = Timex.TryDay(year, a, b) ?? Timex.TryDay(year, b, a);
        return date is { } found && year is >= FirstYear and <= LastYear ? new Match(i + 5, TimeType.Date, Timex.Day(found), "time.date.full") : null;
    }

    private static int FullYear(int two) => two <= TwoDigitPivot ? 2000 + two : 1900 + two;

    /// <summary>Weekday, month, day, year in the usual orders, and what of them stands there.</summary>
    private Match? TryCalendar(int i)
    {
        var at = i;
        var weekday = WeekdayAt(i, out var next);
        if (weekday > 0)
        {
            at = Mark(next, ',') ? next + 1 : next;
        }

        var the = Is(at, TimeCues.The) ? at + 1 : at;
        if (DayNumber(the, out var dayNumber, out var afterDay))
        {
            var monthAt = Is(afterDay, TimeCues.Of) && Text(afterDay).Length == 2 ? afterDay + 1 : afterDay;
            var month = MonthAt(monthAt, out var afterMonth);
            if (month > 0 && (weekday > 0 || the == at || monthAt > afterDay || Word(the).Ordinal > 0 || At(the).Digits > 0))
            {
                var year = YearAfter(afterMonth, out var end, dayGiven: true);
                return DayOf(month, dayNumber, year, year is null ? afterMonth : end, i);
            }
        }

        var named = MonthAt(at, out var past);
        if (named > 0 && the == at)
        {
            if (DayNumber(past, out var number, out var end) && !(At(end).Mark == ':' && At(end + 1).Digits >= 0) && !(At(past).Digits > 0 && (Word(end).Unit is not null || Word(end).Is(TimeCues.Am | TimeCues.Pm)) && !At(end).IsCapital))
            {
                var year = YearAfter(end, out var afterYear, dayGiven: true);
                return DayOf(named, number, year, year is null ? end : afterYear, i);
            }

            if (weekday == 0)
            {
                if (YearAfter(past, out var afterYear, dayGiven: false) is { } year)
                {
                    return new Match(afterYear, TimeType.Date, $"{Timex.Year(year)}-{Timex.Two(named)}", "time.date.full");
                }

                if (ShiftedYear(past, out var shifted, out afterYear) && published is { } now)
                {
                    return new Match(afterYear, TimeType.Date, $"{Timex.Year(now.Year + shifted)}-{Timex.Two(named)}", "time.date.month");
                }

                return IsSurelyMonth(i, past) ? new Match(past, TimeType.Date, MonthValue(named, i, past), "time.date.month") : null;
            }
        }

        if (weekday == 0)
        {
            return DayAfterMonthDay(i);
        }

        return Word(next).Part is { Length: 2 } part && Mark(next + 1, ',') && WeekdayAt(next + 2, out _) == 0 && TryCalendar(next + 2) is { Value: { Length: 10 } day } dated
            ? new Match(dated.End, TimeType.Time, $"{day}T{part}", "time.part") // "Sunday evening, April 29"
            : WithPart(next, Weekday(weekday, i, next), "time.weekday");
    }

    /// <summary>"this year", "last year" behind a month.</summary>
    private bool ShiftedYear(int i, out int shift, out int end)
    {
        i = Is(i, TimeCues.Of) && Text(i).Length == 2 ? i + 1 : i;
        (shift, end) = (Word(i).Shift ?? 0, i + 2);
        return Word(i).Shift is not null && Word(i).Narrative is null && Word(i + 1).Unit is { Code: "Y" } && !Word(i + 1).IsPlural;
    }

    private Match? DayOf(int month, int number, int? year, int end, int start)
    {
        if (number < 1 || number > 31)
        {
            return null;
        }

        if (year is { } y)
        {
            return Timex.TryDay(y, month, number) is { } day ? new Match(end, TimeType.Date, Timex.Day(day), "time.date.full") : null;
        }

        var value = NearestYear(month, number, start, end) is { } known && Timex.TryDay(known, month, number) is { } date ? Timex.Day(date) : $"XXXX-{Timex.Two(month)}-{Timex.Two(number)}";
        return new Match(end, TimeType.Date, value, "time.date.day");
    }

    /// <summary>"April 24 and 25": the second day.</summary>
    private Match? DayAfterMonthDay(int i)
    {
        if (_found.Count == 0 || i < 2 || At(i).Digits is < 1 or > 31 || _found[^1].Rule != "time.date.day" || _found[^1].Days is not { } first
            || _found[^1].Span.End != At(i - 2).Span.End || !(Is(i - 1, TimeCues.Conjunction) || Mark(i - 1, '-')) || (IsLetters(i + 1) && !Is(i + 1, TimeCues.Conjunction | TimeCues.YearBefore)))
        {
            return null;
        }

        return Timex.TryDay(first.Start.Year, first.Start.Month, At(i).Digits) is { } day && day > first.Start ? new Match(i + 1, TimeType.Date, Timex.Day(day), "time.date.day") : null;
    }

    private int WeekdayAt(int i, out int next)
    {
        next = i + 1;
        var weekday = Word(i).Weekday;
        if (weekday == 0 || !At(i).IsCapital)
        {
            return 0;
        }

        if (At(i).Span.Length <= 5)
        {
            if (!Mark(next, '.') && !Mark(next, ','))
            {
                return 0;
            }

            next = Mark(next, '.') ? next + 1 : next;
        }

        return weekday;
    }

    private int MonthAt(int i, out int next)
    {
        next = i + 1;
        var month = Word(i).Month;
        if (month == 0 || !At(i).IsCapital)
        {
            return 0;
        }

        if (At(i).Span.Length <= 4 && month is not (5 or 6 or 7) && Mark(next, '.') && !At(next).IsSpaced)
        {
            next++;
        }
        else if (At(i).Span.Length <= 4 && month is not (5 or 6 or 7) && At(next).Digits < 0)
        {
            return 0;
        }

        return month;
    }

    /// <summary>"May" and "March" open sentences as other words, too.</summary>
    private bool IsSurelyMonth(int i, int next)
    {
                if (IsLetters(i - 1) && At(i - 1).IsCapital && i > 1 && Word(i - 1).Month == 0 && !Is(i - 1, TimeCues.YearBefore))
        {
            return false;
        }

        if (IsLetters(next) && At(next).IsCapital && Word(next) == TimeWord.None)
        {
            return Is(i - 1, TimeCues.YearBefore);
        }

        return Word(i).Month is not (3 or 5) || Is(i - 1, TimeCues.YearBefore | TimeCues.Conjunction) || Word(i - 1).Shift is not null || Word(i - 1).Mod is not null || Mark(i - 1, '-');
    }

    private bool DayNumber(int i, out int number, out int next)
    {
        (number, next) = (At(i).Digits, i + 1);
        if (number is >= 1 and <= 31 && At(i).Span.Length <= 2)
        {
            if (Is(next, TimeCues.OrdinalSuffix) && !At(next).IsSpaced)
            {
                next++;
                return true;
            }

            return !((Mark(next, ',') || Mark(next, '.')) && At(next + 1).Digits >= 0 && !At(next + 1).IsSpaced) && !Mark(next, '%') && !(Mark(i - 1, '.') && At(i - 2).Digits >= 0 && !At(i).IsSpaced);
        }

        number = Word(i).Ordinal;
        return number > 0 && !Word(next).Is(TimeCues.Century) && Word(next).Unit is null;
    }

    private int? YearAfter(int i, out int end, bool dayGiven)
    {
        var at = Mark(i, ',') || (Is(i, TimeCues.Of) && Text(i).Length == 2) ? i + 1 : i;
        end = at + 1;
        if (Mark(at, '\'') && At(at + 1).Span.Length == 2 && At(at + 1).Digits >= 0)
        {
            end = at + 2;
            return FullYear(At(at + 1).Digits);
        }

        if (SpelledYear(at) is { Value: { } spelled } words)
        {
            end = words.End;
            return int.Parse(spelled, System.Globalization.CultureInfo.InvariantCulture);
        }

        var comma = Mark(i, ',') && !dayGiven && !At(at).IsSpaced;
        return At(at).Span.Length == 4 && At(at).Digits is >= FirstYear and <= LastYear && !comma && !(Mark(end, ',') && At(end + 1).Digits >= 0 && !At(end + 1).IsSpaced) ? At(at).Digits : null;
    }

    /// <summary>A year, a decade, a century on its own.</summary>
    private Match? TryYear(int i)
    {
        var start = Is(i, TimeCues.The) ? i + 1 : i;
        if (Word(start).Decade is { } spelled && Is(start - 1, TimeCues.The | TimeCues.YearBefore))
        {
            return new Match(start + 1, TimeType.Date, spelled, "time.decade");
        }

        if (CenturyAt(start) is { } century)
        {
            return century;
        }

        if (Mark(start, '\'') && At(start + 1).Digits is >= 10 and <= 99 && Is(start + 2, TimeCues.Genitive))
        {
            return new Match(start + 3, TimeType.Date, "19" + Text(start + 1)[..1].ToString(), "time.decade");
        }

        var year = At(start).Digits;
        if (At(start).Span.Length == 4 && year is >= FirstYear and <= LastYear && !At(start + 1).IsSpaced && (Is(start + 1, TimeCues.Genitive) || (Mark(start + 1, '\'') && Is(start + 2, TimeCues.Genitive) && year % 10 == 0)))
        {
            return new Match(Mark(start + 1, '\'') ? start + 3 : start + 2, TimeType.Date, (year / 10).ToString(System.Globalization.CultureInfo.InvariantCulture), "time.decade");
        }

        if (start != i)
        {
            return null;
        }

        if (SpelledYear(i) is { } words)
        {
            return words;
        }

        if (Is(i, TimeCues.Fiscal) && YearAfter(Word(i + 1).Unit is { Code: "Y" } ? i + 2 : i + 1, out var fiscalEnd, dayGiven: true) is { } fiscal)
        {
            return new Match(fiscalEnd, TimeType.Date, Timex.Year(fiscal), "time.year");
        }

        if (At(i).Span.Length != 4 || year is < FirstYear or > LastYear || IsPartOfNumber(i))
        {
            return null;
        }

        var cued = Is(i - 1, TimeCues.YearBefore) || Word(i - 1).Mod is not null || Mark(i - 1, '(') || (_found.Count > 0 && Mark(i - 1, '-') && _found[^1].Rule == "time.year");
        var plain = year is >= 1900 and <= 2050 && (!IsLetters(i + 1) || (Word(i + 1).Unit is null && !EndsWith(i + 1, lexicon.PluralEndings)));
        var counts = IsLetters(i + 1) && Is(i + 1, TimeCues.Persons);
        return (cued || plain) && !counts ? new Match(i + 1, TimeType.Date, Timex.Year(year), "time.year") : null;
    }

    private Match? CenturyAt(int i)
    {
        var ordinal = Word(i).Ordinal;
        var next = i + 1;
        if (At(i).Digits is > 0 and < 22 && Is(i + 1, TimeCues.OrdinalSuffix))
        {
            (ordinal, next) = (At(i).Digits, i + 2);
        }
        else if (Word(i).Number == 20 && Mark(i + 1, '-') && Word(i + 2).Ordinal == 1)
        {
            (ordinal, next) = (21, i + 3);
        }

        next = Hyphen(next);
        return ordinal > 0 && Is(next, TimeCues.Century) ? new Match(next + 1, TimeType.Date, Timex.Two(ordinal - 1), "time.century") : null;
    }

    /// <summary>"nineteen ninety-six".</summary>
    private Match? SpelledYear(int i)
    {
        var hundred = Word(i).Number;
        if (hundred == 2 && Word(i + 1).Number == 1000 && Is(i - 1, TimeCues.OfYear))
        {
            return new Match(i + 2, TimeType.Date, Timex.Year(2000), "time.year"); // "the year two thousand"
        }

        var tens = Word(i + 1).Number;
        if (hundred is not (18 or 19 or 20) || tens is < 10 or > 90)
        {
            return null;
        }

        var hyphen = Hyphen(i + 2);
        var ones = tens >= 20 ? Word(hyphen).Number : -1;
        return ones is >= 1 and <= 9
            ? new Match(hyphen + 1, TimeType.Date, Timex.Year((hundred * 100) + tens + ones), "time.year")
            : new Match(i + 2, TimeType.Date, Timex.Year((hundred * 100) + tens), "time.year");
    }

    private bool IsPartOfNumber(int i)
    {
        var before = At(i - 1).Mark;
        var after = At(i + 1).Mark;
        var joinedBefore = i > 0 && !At(i).IsSpaced && (before is '$' or '#' or '£' or '€' or '.' or ',' or '/' or '+' or '=' or '_' or '@' or '%' || (before == '\0' && IsLetters(i - 1)) || (before == '-' && At(i - 2).Digits >= 0 && At(i - 2).Span.Length != 4));
        var joinedAfter = !At(i + 1).IsSpaced && (after is '%' or '/' or '_' or '@' or '°' || (after is '.' or ',' or ':' or '-' && At(i + 2).Digits >= 0 && !At(i + 2).IsSpaced && At(i + 2).Span.Length != 4) || (IsLetters(i + 1)));
        return joinedBefore || joinedAfter || (before is '$' or '£' or '€');
    }
}
