using System.Globalization;
using NodaTime;

namespace Parallax.Times;

/// <summary>Times seen from another: "last week", "the next day", "today", "earlier this year", holidays, references.</summary>
internal sealed partial class TimeScan
{
    /// <summary>"early 2011", "the end of November", "earlier this month", "mid-1990s".</summary>
    private Match? TryModified(int i)
    {
        var start = Is(i, TimeCues.The) ? i + 1 : i;
        var at = -1;
        if (Word(start).Edge is not null && Is(start + 1, TimeCues.Of))
        {
            at = start + 2;
        }
        else if (Word(start).Mod is not null)
        {
            at = Hyphen(start + 1);
            at = Is(at, TimeCues.Of) && !Is(at, TimeCues.The) ? at + 1 : at;
        }

        if (at < 0)
        {
            return null;
        }

        var inner = TryCalendar(at) ?? TryQuarter(at) ?? TryShifted(at) ?? TryDay(at) ?? TryYear(at);
        return inner is { Type: TimeType.Date or TimeType.Time } found && found.Rule != "time.reference" ? found with { Rule = "time.modified" } : null;
    }

    /// <summary>A direction or "the" before one unit, weekday, month or season.</summary>
    private Match? TryShifted(int i)
    {
        var at = Is(i, TimeCues.The) || Is(i, TimeCues.Possessive) ? i + 1 : i;
        var hasArticle = at > i;
        var word = Word(at);
        var isNarrative = word.Narrative is not null;
        var isThat = isNarrative && word.Shift is null;
        if (isThat && Word(at + 1).Narrative == 0)
        {
            at++;
        }

        if (word.Shift is null && !isNarrative)
        {
            return hasArticle ? TryBareUnit(i, at) : SeasonAt(i, i, 0, isNamed: false);
        }

        var shift = word.Shift ?? word.Narrative ?? 0;
        var next = Is(at + 1, TimeCues.Fiscal) ? at + 2 : at + 1;
        if (Is(next, TimeCues.Stretch) && word.Shift == 0 && word.Narrative is null && _quarter is { } told)
        {
            return new Match(next + 1, TimeType.Date, Timex.Quarter(told), "time.shifted"); // "the latest period"
        }

        if (Word(next).Unit is { } unit && !Word(next).IsPlural && unit.Prefix == "P")
        {
            var from = isNarrative && (hasArticle || isThat) && _told is not null && unit.Code is "D" or "N" ? _told : TellsOfAnotherTime && _told is not null ? _told : published;
            if (unit.Code is "E" or "C" && shift != 0)
            {
                return new Match(next + 1, TimeType.Duration, Timex.Length(unit, 1), "time.stretch");
            }

            if (unit.Code == "Y" && published is { } today && QuarterOfYear(next + 1, today.Year + shift) is { } quarter)
            {
                return quarter;
            }

            var value = unit.Code == "WE" && shift == 0 && TenseAround(i, next + 1) > 0 && !isThat ? Shifted(unit, 1, from) : Shifted(unit, unit.Code == "Q" && Is(at, TimeCues.Latest) ? -1 : shift, from);
            return new Match(next + 1, unit.Code == "N" ? TimeType.Time : TimeType.Date, value, "time.shifted");
        }

        if (Word(next).IsPlural && Word(next).Unit is { } units && (word.Stretch is not null || isNarrative) && !(shift == 0 && isThat))
        {
            return IsRecent(at)
                ? new Match(next + 1, TimeType.Date, "PAST_REF", "time.stretch")
                : new Match(next + 1, TimeType.Duration, Timex.Length(units, null), "time.stretch");
        }

        if (Word(next).Part is { } part && (isNarrative || shift == 0 || (shift == 1 && hasArticle && _told is not null)) && part[0] != 'T')
        {
            var from = (isNarrative || shift == 1) && _told is not null ? _told : published;
            return from is { } day ? new Match(next + 1, TimeType.Time, Timex.Day(day.PlusDays(shift)) + "T" + part, "time.part") : new Match(next + 1, TimeType.Time, "XXXX-XX-XXT" + part, "time.part");
        }

        if (isNarrative)
        {
            return word.Narrative is not 0 and { } side && _told is { } last && WeekdayAt(next, out var past) is > 0 and var other
                ? new Match(past, TimeType.Date, Timex.Day(WeekdayFrom(last, other, side)), "time.narrative") // "the previous Friday"
                : null;
        }

        if (WeekdayAt(next, out var end) is > 0 and var weekday)
        {
            return WithPart(end, published is { } day ? Timex.Day(WeekdayFrom(day, weekday, shift)) : $"XXXX-WXX-{weekday}", "time.weekday");
        }

        if (MonthAt(next, out end) is > 0 and var month)
        {
            if (shift != 0 && DayNumber(end, out var number, out var afterDay) && MonthInYear(month, shift) is { } named)
            {
                return DayOf(month, number, named, afterDay, i); // "last Oct. 23"
            }

            if (published is not { } day)
            {
                return new Match(end, TimeType.Date, MonthValue(month, i, end), "time.date.month");
            }

            return new Match(end, TimeType.Date, $"{Timex.Year(MonthInYear(month, shift) ?? day.Year)}-{Timex.Two(month)}", "time.date.month");
        }

        return SeasonAt(i, next, shift, isNamed: true) ?? HolidayAt(next, shift);
    }

    /// <summary>The year of the last or next month of a name.</summary>
    private int? MonthInYear(int month, int shift) =>
        published is not { } day ? null : shift < 0 ? month < day.Month ? day.Year : day.Year - 1 : shift > 0 ? month > day.Month ? day.Year : day.Year + 1 : day.Year;

    private bool IsRecent(int i) => Is(i, TimeCues.Recent) && !Is(i - 1, TimeCues.The);

    private static LocalDate WeekdayFrom(LocalDate day, int weekday, int shift)
    {
        var back = ((int)day.DayOfWeek - weekday + 7) % 7;
        return shift < 0 ? day.PlusDays(back == 0 ? -7 : -back) : shift > 0 ? day.PlusDays(7 - back) : day.PlusDays(weekday - (int)day.DayOfWeek);
    }

    /// <summary>"the year", "the quarter", "the weekend": the one at hand.</summary>
    private Match? TryBareUnit(int i, int at)
    {
        at = Is(at, TimeCues.Fiscal) ? at + 1 : at;
        if (Word(at).Unit is { Code: "Y" } year && !Word(at).IsPlural && Is(at + 1, TimeCues.Ending))
        {
            return new Match(at + 1, TimeType.Duration, Timex.Length(year, 1), "time.duration");
        }

        if (Word(at).Unit is not { } unit || Word(at).IsPlural || Is(i, TimeCues.Possessive))
        {
            return SeasonAt(i, at, 0, isNamed: false) ?? PartAt(i, at);
        }

        if (unit.Code == "Y" && Is(at - 1, TimeCues.Fiscal) && !Mark(at + 1, '-'))
        {
            if (YearAfter(at + 1, out var end, dayGiven: true) is { } named)
            {
                return new Match(end, TimeType.Date, Timex.Year(named), "time.year"); // "the fiscal year 2024"
            }

            return new Match(at + 1, TimeType.Date, Shifted(unit, 0, published), "time.shifted"); // "the full year"
        }

        return unit.Code switch
        {
            "WE" => new Match(at + 1, TimeType.Date, Shifted(unit, 0, published), "time.shifted"),
            "W" when Is(at + 1, TimeCues.Of) && TryCalendar(at + 2) is { Value: { Length: 10 } named } inner && Timex.Days(named) is { } days => new Match(inner.End, TimeType.Date, Timex.Week(days.Start), "time.shifted"),
            "Q" when _quarter is { } quarter => new Match(at + 1, TimeType.Date, Timex.Quarter(quarter), "time.shifted"),
            "Y" or "M" or "W" or "Q" when !Mark(at + 1, '-') && !IsLetters(at + 1) || Is(at + 1, TimeCues.YearBefore) => new Match(at + 1, TimeType.Date, Shifted(unit, unit.Code == "Q" ? -1 : 0, TellsOfAnotherTime ? Anchor : published), "time.shifted"),
            "D" when Word(at + 1).Ago is { } ago && _told is { } told => new Match(at + 2, TimeType.Date, Timex.Day(told.PlusDays(ago)), "time.narrative"),
            _ => null,
        };
    }

    private Match? PartAt(int i, int at)
    {
        if (Word(at).Part is not { Length: 2 } part)
        {
            return null;
        }

        if (Is(i, TimeCues.The) && Is(i - 1, TimeCues.Of) && Text(i - 1).Length == 2 && part != "NI" && !IsLetters(at + 1))
        {
            return new Match(at + 1, TimeType.Time, $"{(Anchor is { } told ? Timex.Day(told) : "XXXX-XX-XX")}T{part}", "time.part"); // "in the morning"
        }

        if (!Is(at + 1, TimeCues.Of))
        {
            return null;
        }

        var inner = TryCalendar(at + 2) ?? TryDay(at + 2);
        return inner is { Value: { Length: 10 } day } found ? new Match(found.End, TimeType.Time, $"{day}T{part}", "time.part") : null;
    }

    private Match? SeasonAt(int start, int at, int shift, bool isNamed)
    {
        if (Word(at).Season is not { } season || At(at).IsCapital && at > 0 && IsLetters(at + 1) && At(at + 1).IsCapital)
        {
            return null;
        }

        if (YearAfter(at + 1, out var end, dayGiven: false) is { } year)
        {
            return new Match(end, TimeType.Date, $"{Timex.Year(year)}-{season}", "time.season");
        }

        if (!isNamed && start == at && (!Is(at - 1, TimeCues.Of | TimeCues.YearBefore) || season is "FA" or "SP"))
        {
            return null;
        }

        if (!isNamed && start != at && season is "FA" or "SP" && !isNamed && Is(at + 1, TimeCues.Of))
        {
            return null;
        }

        var anchor = TellsOfAnotherTime ? Anchor : published;
        if (anchor is not { } day)
        {
            return new Match(at + 1, TimeType.Date, $"XXXX-{season}", "time.season");
        }

        var first = season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        var value = shift < 0 && first + 2 >= day.Month ? day.Year - 1 : shift > 0 && first <= day.Month ? day.Year + 1 : day.Year;
        return new Match(at + 1, TimeType.Date, $"{Timex.Year(value)}-{season}", "time.season");
    }

    /// <summary>"today", "tomorrow night", "tonight", "now".</summary>
    private Match? TryDay(int i)
    {
        if (Is(i, TimeCues.Tonight))
        {
            return new Match(i + 1, TimeType.Time, published is { } day ? Timex.Day(day) + "TNI" : "XXXX-XX-XXTNI", "time.part");
        }

        if (Word(i).Today is { } shift)
        {
            return published is { } day ? WithPart(i + 1, Timex.Day(day.PlusDays(shift)), "time.day") : WithPart(i + 1, shift == 0 ? "PRESENT_REF" : "XXXX-XX-XX", "time.day");
        }

        if (Word(i).Part is { Length: > 2 } hour && IsLetters(i) && published is not null && (TryCalendar(i + 1) ?? (Word(i + 1).Today is not null ? TryDay(i + 1) : null)) is { Value: { Length: 10 } named } inner)
        {
            return new Match(inner.End, TimeType.Time, named + hour, "time.clock");
        }

        return Word(i).Part is { Length: > 2 } clock && IsLetters(i) ? new Match(i + 1, TimeType.Time, published is { } date ? Timex.Day(Anchor ?? date) + clock : "XXXX-XX-XX" + clock, "time.clock") : null;
    }

    /// <summary>The day, with the part of day that follows it.</summary>
    private Match WithPart(int end, string day, string rule)
    {
        if (Word(end).Part is { Length: 2 } part && !Mark(end, '-'))
        {
            return new Match(end + 1, TimeType.Time, day.Length >= 8 ? $"{day}T{part}" : day, rule);
        }

        return new Match(end, TimeType.Date, day, rule);
    }

    private Match? TryPhrase(int i)
    {
        if (!IsLetters(i))
        {
            return null;
        }

        foreach (var phrase in lexicon.PhrasesFrom(Text(i)))
        {
            var at = i;
            while (at - i < phrase.Words.Length && (phrase.Words[at - i] == "'" ? Mark(at, '\'') : Text(at).Equals(phrase.Words[at - i], StringComparison.OrdinalIgnoreCase)))
            {
                at++;
            }

            if (at - i != phrase.Words.Length)
            {
                continue;
            }

            if (phrase.IsHoliday)
            {
                if (At(i).IsCapital)
                {
                    return HolidayAt(i, null);
                }
            }
            else if (!(IsLetters(at) && At(i).IsCapital && At(at).IsCapital) && !(phrase.Words.Length == 1 && Word(at).Unit is not null) && !Mark(at, '-'))
            {
                return new Match(at, TimeType.Date, phrase.Value, "time.reference");
            }
        }

        return null;
    }

    private Match? HolidayAt(int i, int? shift)
    {
        if (!IsLetters(i) || !At(i).IsCapital)
        {
            return null;
        }

        foreach (var phrase in lexicon.PhrasesFrom(Text(i)))
        {
            var at = i;
            while (at - i < phrase.Words.Length && (phrase.Words[at - i] == "'" ? Mark(at, '\'') : Text(at).Equals(phrase.Words[at - i], StringComparison.OrdinalIgnoreCase)))
            {
                at++;
            }

            if (!phrase.IsHoliday || at - i != phrase.Words.Length)
            {
                continue;
            }

            if (YearAfter(at, out var end, dayGiven: false) is { } named && HolidayIn(phrase.Value, named) is { } exact)
            {
                return new Match(end, TimeType.Date, Timex.Day(exact), "time.holiday");
            }

            return new Match(at, TimeType.Date, NearestHoliday(phrase.Value, shift ?? TenseAround(i, at)), "time.holiday");
        }

        return null;
    }

    private string NearestHoliday(string rule, int tense)
    {
        if (published is not { } day)
        {
            return rule.Length == 5 ? $"XXXX-{rule}" : "XXXX-XX-XX";
        }

        var best = HolidayIn(rule, day.Year) ?? day;
        foreach (var year in new[] { day.Year - 1, day.Year + 1 })
        {
            if (HolidayIn(rule, year) is { } other && Cost(other, day, tense) < Cost(best, day, tense))
            {
                best = other;
            }
        }

        return Timex.Day(best);
    }

    private static LocalDate? HolidayIn(string rule, int year)
    {
        if (year is < 1583 or > 9000)
        {
            return null;
        }

        if (rule[0] == 'E')
        {
            return Easter(year).PlusDays(int.Parse(rule.AsSpan(1), CultureInfo.InvariantCulture));
        }

        var month = int.Parse(rule.AsSpan(0, 2), CultureInfo.InvariantCulture);
        if (rule.Length == 5)
        {
            return new LocalDate(year, month, int.Parse(rule.AsSpan(3), CultureInfo.InvariantCulture));
        }

        var first = new LocalDate(year, month, 1);
        return first.PlusDays(((rule[6] - '0' - (int)first.DayOfWeek + 7) % 7) + (7 * (rule[4] - '1')));
    }
}
