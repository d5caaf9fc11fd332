namespace Parallax.Figures;

/// <summary>Money, number, range and unit, put together with their hedge.</summary>
internal sealed partial class FigureScan
{
    /// <summary>One end of an amount.</summary>
    private readonly record struct Part(decimal Value, int NumberStart, int NumberEnd, int End, NumberForm Form, string? Unit, bool IsMoney)
    {
        public bool Is(NumberForm form) => (Form & form) != 0;
    }

    /// <summary>Reads a figure at the atom, or passes over a number that is none.</summary>
    /// <param name="i">Where it may begin.</param>
    /// <param name="next">Where to go on.</param>
    /// <returns>False where nothing was read.</returns>
    private bool TryRead(int i, out int next)
    {
        var hedge = Hedge.Exact;
        var at = i;
        var start = i;
        for (var k = 0; k < 2 && TryHedge(at, out var one, out var end); k++)
        {
            hedge = k == 0 || hedge == Hedge.Exact ? one : hedge == Hedge.About && one != Hedge.Exact ? one : hedge;
            (at, start) = (end, one == Hedge.Exact && start == at ? end : start);
        }

        if (TryAll(at, out next) || TryTwice(at, hedge, start, out next) || TryMultiple(at, hedge, start, out next) || TryArticleUnit(at, hedge, start, out next))
        {
            return true;
        }

        var isBetween = Is(at - 1, FigureCues.Between);
        if (!TryPart(at, isBetween, out var first))
        {
            next = i + 1;
            return false;
        }

        if (first.Is(NumberForm.Ordinal))
        {
            next = first.End;
            return true;
        }

        return TryFinish(start, hedge, first, isBetween, out next);
    }

    private bool TryFinish(int start, Hedge hedge, Part first, bool isBetween, out int next)
    {
        var (low, high, unit, end, numberEnd) = (first.Value, first.Value, first.Unit, first.End, first.NumberEnd);
        var last = first;
        var isRange = false;
        if (TrySecond(first, isBetween, out var second, out var isJoined) && !IsDayBefore(first, second))
        {
            if (isJoined)
            {
                isRange = true;
                var scaled = second.Is(NumberForm.Scaled) && !first.Is(NumberForm.Scaled | NumberForm.Grouped) && first.Unit is null or "$" or "USD" or "GBP" or "EUR" && second.Value >= 1000 && first.Value < 1000
                    ? first.Value * ScaleOf(second) : first.Value;
                (low, high) = (scaled, second.Value);
                (unit, end, numberEnd, last) = (second.Unit ?? first.Unit, second.End, second.NumberEnd, second);
            }
            else
            {
                unit ??= second.Unit;
            }
        }

        if (Refuses(start, first, last, isRange, unit))
        {
            next = Math.Max(end, first.NumberStart + 1);
            return true;
        }

        if (TryAfterHedge(end, out var after, out var past) && hedge == Hedge.Exact)
        {
            (hedge, end) = (after, past);
            unit ??= Is(past - 1, FigureContexts.Aging) && last.Value < OldestAge ? "years" : null;
        }

        if (hedge is Hedge.MoreThan && Is(start, FigureCues.Over) && (HandsOver(start) || (unit is "years" or "months" or "weeks" or "days" or "hours" && !CanMeasureOver(start))))
        {
            (hedge, start) = (Hedge.Exact, first.NumberStart);
        }

        if (unit is null && IsAge(first, last))
        {
            _drafts.Add(Drafted(start, end, hedge, low, high, isRange, first, "years") with { Rule = "figure.age" });
            next = end;
            return true;
        }

        var draft = Drafted(start, end, hedge, low, high, isRange, first, unit);
        draft = WithCounts(draft, numberEnd, last);
        _drafts.Add(draft);
        next = Math.Max(draft.End, start + 1);
        return true;
    }

    private static decimal ScaleOf(Part part)
    {
        foreach (var scale in (ReadOnlySpan<decimal>)[1_000_000_000_000m, 1_000_000_000m, 1_000_000m, 1000m])
        {
            if (part.Value >= scale)
            {
                return scale;
            }
        }

        return part.Value >= 100 ? 100 : 1;
    }

    private static Draft Drafted(int start, int end, Hedge hedge, decimal low, decimal high, bool isRange, Part first, string? unit)
    {
        if (first.Is(NumberForm.Vague))
        {
            return new Draft(start, end, "figure.vague", low, null, Hedge.Vague) { Unit = unit };
        }

        if (isRange)
        {
            return new Draft(start, end, "figure.range", low, high, hedge == Hedge.Exact ? Hedge.Exact : Hedge.About) { Unit = unit };
        }

        hedge = first.Is(NumberForm.About) && hedge == Hedge.Exact ? Hedge.About : hedge;
        var rule = unit is "percent" ? "figure.percent" : first.IsMoney ? "figure.money" : first.Is(NumberForm.Fraction) ? "figure.share" : unit is not null ? "figure.measure" : "figure.number";
        return new Draft(start, end, rule, hedge is Hedge.AtMost or Hedge.LessThan ? null : low, hedge is Hedge.AtLeast or Hedge.MoreThan ? null : high, hedge) { Unit = unit };
    }

    /// <summary>Money sign or code, sign of the number, number, unit.</summary>
    private bool TryPart(int i, bool isBetween, out Part part)
    {
        part = default;
        var at = i;
        string? unit = null;
        var isMoney = false;
        if (TryMoneyBefore(i, out var currency, out var past))
        {
            (unit, at, isMoney) = (currency, past, true);
        }

        var isLeading = i == 0 && Mark(0, '-') && At(1).IsDigits;
        var isNegative = isLeading || (Mark(at, '-') && (i == 0 || At(at).IsSpaced || isMoney) && (At(at + 1).IsDigits && (IsGlued(at + 1) || isMoney))) || (Is(at, FigureCues.Minus) && (At(at + 1).IsDigits || Word(at + 1).Number >= 0));
        at = isNegative ? at + 1 : at;
        if (!isMoney && isNegative && TryMoneyBefore(at, out currency, out past))
        {
            (unit, at, isMoney) = (currency, past, true);
        }

        var comesMoney = isMoney;
        if (!TryNumber(at, comesMoney, isBetween, out var number) || (isMoney && !number.Is(NumberForm.Digits) && !number.Is(NumberForm.Scaled)))
        {
            return false;
        }

        var value = isNegative ? -number.Value : number.Value;
        var end = number.End;
        var form = number.Form;
        if (TryIn(number, out var share, out past))
        {
            (value, end, form) = (share, past, form | NumberForm.Fraction);
            number = number with { End = past };
        }

        if (!number.Is(NumberForm.Ordinal))
        {
            if (!isMoney && TryMoneyAfter(number, out currency, out past))
            {
                (unit, end, isMoney) = (currency, past, true);
                if (Text(past - 1) is ['M', _, _, _] && !number.Is(NumberForm.Scaled) && Math.Abs(value) < Largest / 1_000_000)
                {
                    value *= 1_000_000; // "30 MUSD"
                }
                else if (Word(past).Scale is > 0 and var scale && !number.Is(NumberForm.Scaled) && value < Largest / scale)
                {
                    (value, end, past) = (value * scale, past + 1, past + 1); // "75 USD million"
                }

                if (TryMinor(past, currency, out var minor, out past))
                {
                    (value, end) = (value + minor, past);
                }
            }
            else if (isMoney && unit is "$" && TryMoneyAfter(number, out currency, out past))
            {
                (unit, end) = (currency == "$" ? unit : currency, past);
            }
            else if (!isMoney && number.Is(NumberForm.Fraction) && UnitOfPart(number.End, out var whole, out past))
            {
                (unit, end) = (whole, past);
                number = number with { End = past };
            }
            else if (!isMoney && UnitAfter(number, out var name, out past))
            {
                (unit, end) = (name, past);
                if (name is "feet" && TryInches(past, out var inches, out past))
                {
                    (value, end) = (value + inches, past);
                }
            }
            else if (TryOver(number, out var quotient, out past))
            {
                (value, end, form) = (Math.Round(value / quotient, 15), past, form | NumberForm.Fraction);
            }
        }

        part = new Part(value, isMoney && unit is not null && i < at ? i : isNegative ? at - 1 : at, number.End, end, form, unit, isMoney);
        return true;
    }

    /// <summary>"of a percentage point", "a mile" behind a fraction.</summary>
    private bool UnitOfPart(int i, out string? unit, out int end)
    {
        var at = Is(i, FigureCues.Of) ? i + 1 : i;
        (unit, end) = (null, i);
        return Is(at, FigureCues.A) && UnitAt(at + 1, NumberForm.Words, out unit, out end);
    }

    /// <summary>"and 2 inches" behind feet, as a part of a foot.</summary>
    private bool TryInches(int i, out decimal feet, out int end)
    {
        var at = Is(i, FigureCues.And) ? i + 1 : Hyphen(i);
        (feet, end) = (0, i);
        if (!TryNumber(at, isMoney: false, isBetween: false, out var number) || number.Value is not (>= 0 and < 12))
        {
            return false;
        }

        feet = Math.Round(number.Value / 12, 15);
        if (Mark(i, '-') && at > i && UnitAt(Hyphen(number.End), NumberForm.Words, out var after, out end) is var hasUnit && (!hasUnit || after == "inches"))
        {
            end = hasUnit ? end : number.End; // "5-foot-11"
            return true;
        }

        end = number.End + 1;
        return Is(number.End, FigureContexts.Inch) || (UnitAt(number.End, number.Form, out var unit, out end) && unit is "inches");
    }

    /// <summary>"one over three", with nothing behind.</summary>
    private bool TryOver(NumberRead number, out decimal quotient, out int end)
    {
        (quotient, end) = (1, number.End);
        if (!Is(end, FigureCues.Over) || number.Is(NumberForm.Vague | NumberForm.Fraction | NumberForm.Scaled) || !TryNumber(end + 1, isMoney: false, isBetween: false, out var below) || below.Value <= 1 || IsLetters(below.End))
        {
            return false;
        }

        (quotient, end) = (below.Value, below.End);
        return true;
    }

    /// <summary>"one in five", "nine out of 10": a share, where no length or place follows.</summary>
    private bool TryIn(NumberRead number, out decimal share, out int end)
    {
        (share, end) = (0, number.End);
        if (number.Is(NumberForm.Scaled | NumberForm.Decimal | NumberForm.Fraction | NumberForm.Vague | NumberForm.Ordinal) || number.Value is not (>= 1 and < 100))
        {
            return false;
        }

        var at = Is(end, FigureCues.Out) && Is(end + 1, FigureCues.Of) ? end + 2 : Is(end, FigureCues.In) ? end + 1 : Mark(end, '-') && Is(end + 1, FigureCues.In) && Mark(end + 2, '-') ? end + 3 : -1;
        at = at > 0 && Is(at, FigureContexts.Every) ? at + 1 : at;
        if (at < 0 || !TryNumber(at, isMoney: false, isBetween: false, out var whole) || whole.Value <= number.Value || whole.Is(NumberForm.Fraction | NumberForm.Decimal | NumberForm.Vague | NumberForm.Ordinal))
        {
            return false;
        }

        var isRound = whole.Value is 3 or 4 or 5 or 10 or 20 or 100 or 1000 or 10_000 or 100_000 or 1_000_000 || number.Value == 1 || Is(end, FigureCues.Out);
        if (!isRound || UnitAfter(whole, out _, out _) || (Is(end, FigureCues.In) && whole.Value is >= 1900 and < 2100))
        {
            return false;
        }

        (share, end) = (Math.Round(number.Value / whole.Value, 15), whole.End);
        return true;
    }

    /// <summary>The other end of a range, or a number that shares its unit ("from 5 to 7 per cent" after a verb of change).</summary>
    private bool TrySecond(Part first, bool isBetween, out Part second, out bool isJoined)
    {
        (second, isJoined) = (default, false);
        var at = first.End;
        var isHyphen = Mark(at, '-');
        var isTo = Is(at, FigureCues.To);
        if (isTo && Mark(at - 1, '-') && Mark(at + 1, '-'))
        {
            return false;
        }

        if (isHyphen && Is(at + 1, FigureCues.To) && Mark(at + 2, '-'))
        {
            // "two-to-three", a ratio as "5-to-1"
            (at, isHyphen, isTo) = (at + 2, false, true);
        }
        else if (isHyphen && At(at + 1).IsSpaced && Is(at + 1, FigureCues.To | FigureCues.Or))
        {
            // "two- to three-year"
            (at, isHyphen, isTo) = (at + 1, false, true);
        }

        var isAnd = Is(at, FigureCues.And) && isBetween;
        var isOr = Is(at, FigureCues.Or);
        if (!(isHyphen && IsGlued(at) == IsGlued(at + 1)) && !isTo && !isAnd && !isOr)
        {
            return false;
        }

        var from = at + 1;
        if (isTo && TryHedge(from, out var hedge, out var past) && hedge is Hedge.AtMost or Hedge.About)
        {
            return false;
        }

        if (!TryPart(from, isBetween: false, out second) || second.Is(NumberForm.Ordinal | NumberForm.Vague) || first.Is(NumberForm.Vague))
        {
            return false;
        }

        if (first.Unit is { } a && second.Unit is { } b && ((a != b && !(first.IsMoney && second.IsMoney && (a == "$" || b == "$"))) || (isTo && Is(first.NumberStart - 1, FigureCues.Change))))
        {
            return false;
        }

        if (isOr)
        {
            isJoined = second.Value > first.Value && second.Value <= first.Value * 2 && first.Unit is null && first.NumberStart + 2 >= first.NumberEnd;
            return isJoined;
        }

        var value = second.Is(NumberForm.Scaled) && !first.Is(NumberForm.Scaled) && first.Value < 1000 ? first.Value * ScaleOf(second) : first.Value;
        var isChange = isTo && (IsChange(first.NumberStart) || IsByAndTo(first, second));
        isJoined = value < second.Value && !isChange && !(first.Is(NumberForm.Digits) && second.Is(NumberForm.Digits) && isHyphen && first.Unit is null && second.Unit is null && !first.Is(NumberForm.Decimal) && !second.Is(NumberForm.Decimal | NumberForm.Scaled) && !(IsLetters(second.End) && !Is(second.End, FigureCues.Stop)));
        return isJoined || isTo || isAnd;
    }

    /// <summary>A level this many times the amount before it is no other end of a range.</summary>
    private const decimal LeastLevel = 2.5m;

    /// <summary>"added $12 to $1,945", "shrank by $2.2 billion to $6.4 billion": by how much, and to what.</summary>
    private bool IsByAndTo(Part first, Part second)
    {
        var before = Is(first.NumberStart - 1, FigureCues.By) ? first.NumberStart - 2 : first.NumberStart - 1;
        return Is(before, FigureCues.Change) && second.Value >= first.Value * LeastLevel && (first.Unit is not null || second.Unit is null);
    }

    /// <summary>True behind "rose from", "cut … from": both numbers stand for themselves.</summary>
    private bool IsChange(int i)
    {
        if (!Is(i - 1, FigureCues.From))
        {
            return false;
        }

        for (var k = i - 2; k >= 0 && k > i - 12 && At(k).Mark is not (';' or ':'); k--)
        {
            if (Is(k, FigureCues.Change))
            {
                return true;
            }
        }

        return false;
    }
}
