namespace Parallax.Times;

/// <summary>Durations, what is so long ago or ahead, repeated times.</summary>
internal sealed partial class TimeScan
{
    /// <summary>An amount: null for "a few"; false where none stands there.</summary>
    private bool Amount(int i, out decimal? amount, out int next)
    {
        (amount, next) = (null, i + 1);
        if (At(i).Digits >= 0)
        {
            if (!At(i).IsSpaced && i > 0 && At(i - 1).Mark is '.' or ',' or '$' or '/' or ':' && !At(i).IsSpaced)
            {
                return false;
            }

            decimal n = At(i).Digits;
            while (Mark(next, ',') && At(next + 1).Span.Length == 3 && At(next + 1).Digits >= 0 && !At(next + 1).IsSpaced && n < 1_000_000)
            {
                n = (n * 1000) + At(next + 1).Digits;
                next += 2;
            }

            if (Mark(next, '.') && At(next + 1).Digits is >= 0 and < 100 && !At(next + 1).IsSpaced)
            {
                n += At(next + 1).Digits / (At(next + 1).Span.Length == 1 ? 10m : 100m);
                next += 2;
            }

            var fraction = Hyphen(next);
            if (At(fraction).Digits is >= 1 and <= 9 && Mark(fraction + 1, '/') && At(fraction + 2).Digits is >= 2 and <= 9)
            {
                n += (decimal)At(fraction).Digits / At(fraction + 2).Digits;
                next = fraction + 3;
            }

            amount = n;
        }
        else if (Word(i).Number >= 0)
        {
            amount = Word(i).Number;
            if (amount is >= 20 and < 100 && Word(Hyphen(next)).Number is >= 1 and <= 9)
            {
                amount += Word(Hyphen(next)).Number;
                next = Hyphen(next) + 1;
            }

            if (Word(next).Number >= 100)
            {
                amount *= Word(next++).Number;
            }
        }
        else if (Is(i, TimeCues.Vague))
        {
        }
        else if (Is(i, TimeCues.Half) && Is(next, TimeCues.A))
        {
            (amount, next) = (0.5m, next + 1);
        }
        else if (Is(i, TimeCues.A))
        {
            amount = 1;
            if (Is(next, TimeCues.Vague))
            {
                (amount, next) = (null, next + 1);
            }
            else if (Is(next, TimeCues.Couple))
            {
                (amount, next) = (2, Is(next + 1, TimeCues.Of) ? next + 2 : next + 1);
            }
            else if (Is(next, TimeCues.Half))
            {
                (amount, next) = (0.5m, Hyphen(next + 1));
            }
            else if (Word(next).Number >= 12)
            {
                amount = Word(next++).Number;
            }
        }
        else
        {
            return false;
        }

        if (amount is not null && Is(next, TimeCues.Conjunction) && Is(next + 1, TimeCues.A) && Is(next + 2, TimeCues.Half))
        {
            (amount, next) = (amount + 0.5m, next + 3);
        }

        next = Is(next, TimeCues.More) ? next + 1 : next;
        return true;
    }

    /// <summary>A length, with the words before it that belong to it ("more than two years").</summary>
    private Match? TryAmount(int i)
    {
        if (!Is(i, TimeCues.Hedge))
        {
            return AmountAt(i);
        }

        foreach (var hedge in lexicon.Hedges)
        {
            var k = 0;
            while (k < hedge.Length && Text(i + k).Equals(hedge[k], StringComparison.OrdinalIgnoreCase))
            {
                k++;
            }

            if (k == hedge.Length && AmountAt(i + k) is { Rule: "time.duration" or "time.stretch" or "time.ago" } match)
            {
                return match;
            }
        }

        return AmountAt(i);
    }

    private Match? AmountAt(int i)
    {
        var start = i;
        var isStretch = false;
        if (Is(i, TimeCues.A) && (Mark(i + 2, '-') || Mark(i + 3, '-')) && Amount(i + 1, out _, out var past) && Mark(past, '-') && Word(past + 1).Unit is not null)
        {
            return null;
        }

        if (Is(i, TimeCues.The) && (Word(i + 1).Stretch is not null || Word(i + 1).Number > 0 || At(i + 1).Digits > 0))
        {
            start++;
            isStretch = true;
        }

        if (Word(start).Stretch is not null)
        {
            isStretch = true;
            start++;
        }

        if (!Amount(start, out var amount, out var at))
        {
            return isStretch ? null : BareUnits(i);
        }

        var hyphen = Hyphen(at);
        if (Word(hyphen).Unit is not { } unit || (unit.Code == "TS" && !Word(hyphen).IsPlural && hyphen == at && amount != 1) || IsFraction(hyphen))
        {
            return null;
        }

        var end = hyphen + 1;
        if (hyphen > at && Is(i, TimeCues.The) && start == i + 1)
        {
            return null;
        }

        var isArticle = Is(start, TimeCues.A) && amount == 1 && start == i;
        if (Is(end, TimeCues.Conjunction) && Is(end + 1, TimeCues.A) && Is(end + 2, TimeCues.Half))
        {
            amount += 0.5m;
            end += 3;
        }

        if (isArticle && Mark(end, '-'))
        {
            return null;
        }

        if (Word(end).Ago is { } ago && !isStretch)
        {
            return Ago(end, unit, amount, ago);
        }

        if (Is(end, TimeCues.From) && Is(end + 1, TimeCues.Now))
        {
            return new Match(end + 2, TimeType.Date, published is { } now && amount is { } ahead && Timex.TryPlus(now, unit, ahead) is { } then ? Value(unit, then) : "FUTURE_REF", "time.ago");
        }

        if (Mark(end, '-') && Is(end + 1, TimeCues.Old))
        {
            end += 2;
        }
        else if (Mark(end, '-') && Is(end + 1, TimeCues.Long))
        {
            end += 2;
        }

        if (isArticle && unit.Code is not "E" and not "C" && Is(i - 1, TimeCues.Rate))
        {
            return new Match(end, TimeType.Set, Timex.Length(unit, 1), "time.set");
        }

        if (isArticle && unit.Code is "WE" or "N" or "TS" && start == i && isArticle)
        {
            return null;
        }

        return new Match(end, TimeType.Duration, Timex.Length(unit, amount), isStretch ? "time.stretch" : "time.duration");
    }

    /// <summary>"three-quarters of its food", "a quarter of the market" are parts of a whole; "two quarters of growth" and "a quarter of 1990" times.</summary>
    private bool IsFraction(int i) =>
        Word(i).Unit is { Code: "Q" } && Is(i + 1, TimeCues.Of) && Text(i + 1).Length == 2
        && (Is(i + 2, TimeCues.The | TimeCues.A | TimeCues.Possessive | TimeCues.Each) || Is(i + 2, TimeCues.All))
        && (TryQuarter(i + 2) ?? TryShifted(i + 2)) is null;

    /// <summary>"the year-earlier period", "the year-ago third quarter": the quarter told of, a year before.</summary>
    private Match? TryYearAgo(int i)
    {
        var at = Is(i, TimeCues.The | TimeCues.A) ? i + 1 : i;
        if (Word(at).Unit is not { Code: "Y" } || Word(at).IsPlural || !Mark(at + 1, '-') || Word(at + 2).Ago != -1)
        {
            return null;
        }

        var next = at + 3;
        var ordinal = Word(next).Ordinal is >= 1 and <= 4 ? Word(next).Ordinal : 0;
        next = ordinal > 0 ? Hyphen(next + 1) : next;
        if (!(Word(next).Unit is { Code: "Q" } && !Word(next).IsPlural) && !(ordinal == 0 && Is(next, TimeCues.Stretch)))
        {
            return null;
        }

        var told = _quarter?.PlusYears(-1) ?? (published is { } now ? now.PlusYears(-1) : null);
        var value = told is not { } day ? null : ordinal > 0 ? $"{Timex.Year(day.Year)}-Q{ordinal}" : _quarter is null ? Timex.Year(day.Year) : Timex.Quarter(day);
        return new Match(next + 1, TimeType.Date, value, "time.ago");
    }

    private Match Ago(int end, TimeUnit unit, decimal? amount, int ago)
    {
        var isSeenFromPublication = Is(end, TimeCues.FromPublication);
        var from = isSeenFromPublication ? published ?? Anchor : Anchor;
        if (unit.Code == "Y" && ago < 0 && amount == 1 && _quarter is { } quarter && published is { } now && quarter.Year >= now.Year - 1)
        {
            return new Match(end + 1, TimeType.Date, Timex.Quarter(quarter.PlusYears(-1)), "time.ago");
        }

        var whole = amount is { } n ? unit.Code is "Y" && n != Math.Floor(n) ? (decimal?)null : n : null;
        var value = whole is { } units && from is { } day && unit.Prefix != "PT" ? Timex.TryPlus(day, unit, ago * units) is { } moved ? Value(unit.Factor == 10 ? TimeUnit.Of("Y") : unit, moved) : null
            : unit.Prefix == "PT" && from is { } today ? Timex.Day(today) : ago < 0 ? "PAST_REF" : "FUTURE_REF";
        return new Match(end + 1, TimeType.Date, value, "time.ago");
    }

    /// <summary>"for weeks", "decades-long", "years ago", "year-earlier".</summary>
    private Match? BareUnits(int i)
    {
        if (Word(i).Unit is not { } unit)
        {
            return null;
        }

        if (Word(i).IsPlural)
        {
            if (unit.Code is "TS" or "Q" or "N" or "WE" || Is(i - 1, TimeCues.Each))
            {
                return null;
            }

            if (Word(i + 1).Ago is { } ago)
            {
                return Ago(i + 1, unit, null, ago);
            }

            var isLong = Mark(i + 1, '-') && Is(i + 2, TimeCues.Long);
            return isLong || unit.Prefix == "P" ? new Match(isLong ? i + 3 : i + 1, TimeType.Duration, Timex.Length(unit, null), "time.duration") : null;
        }

        if (Mark(i + 1, '-') && Is(i + 2, TimeCues.Long))
        {
            return new Match(i + 3, TimeType.Duration, Timex.Length(unit, 1), "time.duration");
        }

        var edge = Mark(i + 1, '\'') && Is(i + 2, TimeCues.Genitive) ? i + 3 : Hyphen(i + 1);
        if (unit.Code == "Y" && Word(edge).Edge is not null && !Is(edge + 1, TimeCues.Of))
        {
            return new Match(edge + 1, TimeType.Date, published is { } year ? Timex.Year(year.Year) : null, "time.yearend");
        }

        return unit.Code == "Y" && Mark(i + 1, '-') && Word(i + 2).Ago == -1 ? Ago(i + 2, unit, 1, -1) : null;
    }

    private Match? TrySet(int i)
    {
        if (Word(i).Set is { } set)
        {
            return new Match(i + 1, TimeType.Set, set, "time.set");
        }

        if (Word(i).Weekdays > 0 && At(i).IsCapital)
        {
            return new Match(i + 1, TimeType.Set, $"XXXX-WXX-{Word(i).Weekdays}", "time.set");
        }

        if (!Is(i, TimeCues.Each))
        {
            return null;
        }

        if (WeekdayAt(i + 1, out var end) is > 0 and var weekday)
        {
            return new Match(end, TimeType.Set, $"XXXX-WXX-{weekday}", "time.set");
        }

        if (MonthAt(i + 1, out end) is > 0 and var month)
        {
            return new Match(end, TimeType.Set, $"XXXX-{Timex.Two(month)}", "time.set");
        }

        if (Word(i + 1).Season is { } season)
        {
            return new Match(i + 2, TimeType.Set, $"XXXX-{season}", "time.set");
        }

        if (Word(i + 1).Part is { Length: 2 } part)
        {
            return new Match(i + 2, TimeType.Set, $"XXXX-XX-XXT{part}", "time.set");
        }

        if (Word(i + 1).Unit is { } unit)
        {
            return new Match(i + 2, TimeType.Set, Timex.Length(unit, 1), "time.set");
        }

        return Amount(i + 1, out var amount, out var at) && Word(at).Unit is { } many ? new Match(at + 1, TimeType.Set, Timex.Length(many, amount), "time.set") : null;
    }
}
