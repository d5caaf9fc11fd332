using System.Globalization;
using NodaTime;

namespace Parallax.Times;

/// <summary>Quarters and clock times.</summary>
internal sealed partial class TimeScan
{
    /// <summary>"the third quarter of 1984", "third-quarter", "fiscal first quarter", "the second half", "the first nine months" is an amount.</summary>
    private Match? TryQuarter(int i)
    {
        var at = Is(i, TimeCues.The) ? i + 1 : i;
        at = Is(at, TimeCues.Fiscal) ? Hyphen(at + 1) : at;
        var year = YearAfter(at, out var afterYear, dayGiven: true);
        at = year is null ? at : Is(afterYear, TimeCues.Fiscal) ? afterYear + 1 : afterYear;
        if (year is { } own && at > i && QuarterAt(at, own) is { } found)
        {
            return found; // "the 1988 quarter"
        }

        var ordinal = Is(at + 1, TimeCues.Half) && Word(at).Shift == -1 ? 2 : Word(at).Ordinal;
        var unitAt = Hyphen(at + 1);
        unitAt = Is(unitAt, TimeCues.Fiscal) ? unitAt + 1 : unitAt;
        var isHalf = Is(unitAt, TimeCues.Half);
        if (at > i && year is null && Mark(at + 1, '-'))
        {
            return null;
        }

        if (ordinal is < 1 or > 4 || !((Word(unitAt).Unit is { Code: "Q" } && !Word(unitAt).IsPlural) || (isHalf && ordinal <= 2 && at > i)))
        {
            return null;
        }

        var end = unitAt + 1;
        var months = isHalf ? 6 : 3;
        if (year is null && Is(end, TimeCues.Of))
        {
            var inner = TryShifted(end + 1);
            if (YearAfter(end + 1, out var yearEnd, dayGiven: false) is { } named)
            {
                (year, end) = (named, yearEnd);
            }
            else if (inner is { Value: { Length: 4 } value } && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var told))
            {
                (year, end) = (told, inner.Value.End);
            }
        }

        if (isHalf && year is null)
        {
            return null;
        }

        var letter = isHalf ? "H" : "Q";
        if (year is null && published is { } day)
        {
            var current = ((day.Month - 1) / months) + 1;
            year = ordinal <= current || TenseAround(i, end) > 0 ? day.Year : day.Year - 1;
            year = ordinal == 4 && current == 4 ? day.Year : year;
        }

        return new Match(end, TimeType.Date, $"{(year is { } y ? Timex.Year(y) : "XXXX")}-{letter}{ordinal}", "time.quarter");
    }

    /// <summary>"'s third quarter", "'s quarter" behind a year.</summary>
    private Match? QuarterOfYear(int i, int year)
    {
        if (!Mark(i, '\'') || !Is(i + 1, TimeCues.Genitive) || At(i + 1).IsSpaced)
        {
            return null;
        }

        return TryQuarter(i + 2) is { Value: { Length: 7 } value } named ? named with { Value = Timex.Year(year) + value[4..] } : QuarterAt(i + 2, year);
    }

    /// <summary>"quarter" or "period" with a year of its own: the quarter told of, in that year.</summary>
    private Match? QuarterAt(int i, int year)
    {
        if (_quarter is not { } told || !((Word(i).Unit is { Code: "Q" } && !Word(i).IsPlural) || Is(i, TimeCues.Stretch)))
        {
            return null;
        }

        return new Match(i + 1, TimeType.Date, Timex.Quarter(new LocalDate(year, told.Month, 1)), "time.quarter");
    }

    /// <summary>"4:30 p.m. EST", "9 a.m. Tuesday", "0735 GMT", "seven o'clock".</summary>
    private Match? TryClock(int i)
    {
        var hour = At(i).Digits >= 0 ? At(i).Digits : Word(i).Number;
        var (minute, at, isMarked) = (0, i + 1, false);
        var isColon = Mark(at, ':') && At(at + 1).Span.Length == 2 && At(at + 1).Digits is >= 0 and < 60 && !At(at + 1).IsSpaced;
        if (At(i).Digits >= 0 && isColon)
        {
            minute = At(at + 1).Digits;
            at += 2;
            at = Mark(at, ':') && At(at + 1).Span.Length == 2 ? at + 2 : at;
        }
        else if (At(i).Span.Length == 4 && Is(at, TimeCues.Zone) && At(at).IsCapital && hour >= 0)
        {
            (hour, minute) = (hour / 100, hour % 100);
        }

        if (hour is >= 1 and <= 12 && Is(at, TimeCues.Of) && Is(at + 1, TimeCues.The) && Word(at + 2).Part is "MO" or "AF" or "EV")
        {
            (hour, at, isMarked) = ((hour % 12) + (Word(at + 2).Part is "MO" ? 0 : 12), at + 3, true); // "4 in the morning"
        }

        if (hour is < 0 or > 24 || minute > 59)
        {
            return null;
        }

        isMarked |= isColon && At(i).Digits >= 0 && i > 0 && (Is(i - 1, TimeCues.YearBefore) || Is(i - 1, TimeCues.At));
        var half = HalfDay(at, out var afterHalf);
        if (half >= 0 && hour is >= 1 and <= 12)
        {
            hour = (hour % 12) + (12 * half);
            (at, isMarked) = (afterHalf, true);
        }
        else if (Is(at, TimeCues.BeforeClock) && Mark(at + 1, '\'') && Is(at + 2, TimeCues.Clock))
        {
            (at, isMarked) = (at + 3, true);
        }

        if (Is(at, TimeCues.Zone) && At(at).IsCapital && (isMarked || isColon || At(i).Span.Length == 4))
        {
            (at, isMarked) = (at + 1, true);
        }

        if (!isMarked)
        {
            return null;
        }

        var day = published is { } anchor ? Timex.Day(Anchor ?? anchor) : "XXXX-XX-XX";
        var dayAt = Is(at, TimeCues.On) ? at + 1 : at;
        if ((TryCalendar(dayAt) ?? TryDay(dayAt)) is { Value: { Length: 10 } named, Type: TimeType.Date } inner)
        {
            (day, at) = (named, inner.End);
            // "until 9 a.m. Tuesday" lies ahead
            if (Is(i - 1, TimeCues.Limit) && inner.Rule == "time.weekday" && published is { } from && Timex.Days(named) is { } days && days.Start < from)
            {
                day = Timex.Day(days.Start.PlusWeeks(1));
            }
        }
        else if (Mark(at, ',') && TryCalendar(at + 1) is { Value: { Length: 10 } behind, Rule: "time.date.day" or "time.date.full" } comma)
        {
            (day, at) = (behind, comma.End); // "5 p.m. EST, Nov. 6"
        }

        return new Match(at, TimeType.Time, $"{day}T{Timex.Two(hour)}:{Timex.Two(minute)}", "time.clock");
    }

    /// <summary>0 for a.m., 1 for p.m., -1 where neither stands there.</summary>
    private int HalfDay(int i, out int next)
    {
        next = i;
        if (!IsLetters(i) || !Is(i, TimeCues.Am | TimeCues.Pm))
        {
            return -1;
        }

        var half = Is(i, TimeCues.Pm) ? 1 : 0;
        if (At(i).Span.Length == 2)
        {
            next = i + 1;
            return half;
        }

        if (Mark(i + 1, '.') && Is(i + 2, TimeCues.HalfDayLetter) && !At(i + 2).IsSpaced)
        {
            next = Mark(i + 3, '.') ? i + 4 : i + 3;
            return half;
        }

        return -1;
    }
}
