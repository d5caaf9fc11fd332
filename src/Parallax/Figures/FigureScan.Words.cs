namespace Parallax.Figures;

/// <summary>Numbers in words: cardinals, fractions, "a dozen", "hundreds of thousands", "several".</summary>
internal sealed partial class FigureScan
{
    private bool TryWords(int i, bool isBetween, out NumberRead number) =>
        TryMany(i, out number) || TryHalf(i, out number) || TryArticle(i, out number) || TryCardinal(i, isBetween, out number);

    /// <summary>"thousands", "tens of thousands", "several", "several hundred".</summary>
    private bool TryMany(int i, out NumberRead number)
    {
        number = default;
        if (Word(i).Few is > 0 and var few)
        {
            number = Few(few, i + 1);
            return true;
        }

        if (Word(i).Many is not (> 0 and var many))
        {
            return false;
        }

        var at = i + 1;
        if (Is(at, FigureCues.Of) && Word(at + 1).Many is > 0 and var outer)
        {
            (many, at) = (many * outer, at + 2);
        }
        else if (many == 10 || (many == 20 && !Is(at, FigureCues.Of)))
        {
            return false;
        }

        number = new NumberRead(many, at, NumberForm.Words | NumberForm.Vague);
        return true;
    }

    private NumberRead Few(decimal least, int at)
    {
        while (Word(at).Scale is > 0 and var scale && !Word(at).IsMark && least < Largest)
        {
            (least, at) = (least * scale, at + 1);
        }

        return new NumberRead(least, at, NumberForm.Words | NumberForm.Vague);
    }

    /// <summary>"half a million", "half-dozen", "half of", "half the"; not "the first half".</summary>
    private bool TryHalf(int i, out NumberRead number)
    {
        number = default;
        if (!Is(i, FigureCues.Half))
        {
            return false;
        }

        var at = Hyphen(i + 1);
        var scale = Is(at, FigureCues.A) ? at + 1 : at;
        if (Word(scale).Scale is > 0 and var by && !Word(scale).IsMark)
        {
            number = new NumberRead(by / 2, scale + 1, NumberForm.Words | NumberForm.Scaled);
            return true;
        }

        var isPart = Is(i - 1, FigureCues.Ordinal | FigureCues.The | FigureCues.Determiner) || Mark(i - 1, '-') || At(i + 1).Mark == '-';
        if (isPart && !(at > i + 1 && UnitAt(at, NumberForm.Words, out _, out _)))
        {
            return false;
        }

        number = new NumberRead(0.5m, i + 1, NumberForm.Words | NumberForm.Fraction);
        return true;
    }

    /// <summary>"a hundred", "a dozen", "a third", "a few", "a couple of".</summary>
    private bool TryArticle(int i, out NumberRead number)
    {
        number = default;
        if (!Is(i, FigureCues.A))
        {
            return Is(i, FigureCues.Afew) && Is(i - 1, FigureCues.The | FigureCues.Determiner) && Word(i + 1).Scale > 0 && Assign(Few(3, i + 1), out number);
        }

        var word = Word(i + 1);
        if (word.Is(FigureCues.Half) && Is(i + 2, FigureCues.A | FigureCues.Label))
        {
            return false;
        }

        if (word.Is(FigureCues.Afew))
        {
            return Assign(Few(3, i + 2), out number);
        }

        if (word.Is(FigureCues.Handful) && Is(i + 2, FigureCues.Of))
        {
            return Assign(new NumberRead(3, i + 3, NumberForm.Words | NumberForm.Vague), out number);
        }

        if (word.Is(FigureCues.Couple) && Is(i + 2, FigureCues.Of))
        {
            var couple = Few(2, i + 3);
            return Assign(new NumberRead(couple.Value, couple.End, NumberForm.Words | (Is(i + 1, FigureContexts.Exactly) ? NumberForm.None : NumberForm.About)), out number);
        }

        if (word.Few > 0 || word.IsMark)
        {
            return false;
        }

        if (word.Scale > 0)
        {
            if (!TryCardinal(i + 1, isBetween: false, 1, out number))
            {
                return false;
            }

            number = number with { Form = number.Form | NumberForm.Article };
            return true;
        }

        if (word.Fraction is not (> 0 and var denominator))
        {
            return false;
        }

        var end = i + 2;
        var (value, form) = (Math.Round(1 / denominator, 15), NumberForm.Words | NumberForm.Fraction | NumberForm.Article);
        if (Word(end).Scale is > 0 and var scale && !Word(end).IsMark)
        {
            // "a quarter million"
            (value, end, form) = (scale / denominator, end + 1, NumberForm.Words | NumberForm.Scaled);
        }
        else if (Is(end, FigureCues.Of) && Is(end + 1, FigureCues.A) && Word(end + 2).Scale is > 0 and var of)
        {
            (value, end, form) = (of / denominator, end + 3, NumberForm.Words | NumberForm.Scaled);
        }
        else if (!IsShare(i, end, word))
        {
            return false;
        }

        number = new NumberRead(value, end, form);
        return true;
    }

    /// <summary>"a third of", "by a third", "a quarter" at the end; not "a third man", "a quarter later".</summary>
    private bool IsShare(int start, int end, FigureWord word)
    {
        if (Is(end, FigureCues.Of) || Mark(end, '%'))
        {
            return true;
        }

        if (Hyphen(end) is var joined && joined > end)
        {
            return !word.Is(FigureCues.Ordinal) && UnitAt(joined, NumberForm.Words, out _, out _); // "a quarter-point", not "a third-party"
        }

        if (word.Is(FigureCues.Half) && end == start + 2)
        {
            return !IsLetters(end) || Is(end, FigureCues.Stop);
        }

        var before = Is(start - 1, FigureCues.By | FigureCues.And | FigureCues.Change) || !Word(start - 1).Hedges.IsEmpty || start == 0;
        return before && (!IsLetters(end) || Is(end, FigureCues.Stop | FigureCues.More | FigureCues.Less)) && !(word.Fraction == 4 && IsDuration(start - 1));
    }

    private bool IsDuration(int i) => Is(i, FigureContexts.QuarterBefore);

    private static bool Assign(NumberRead read, out NumberRead number)
    {
        number = read;
        return true;
    }

    private bool TryCardinal(int i, bool isBetween, out NumberRead number) => TryCardinal(i, isBetween, 0, out number);

    /// <summary>"two hundred and five", "twenty-one", "one point five million", "two-thirds"; an ordinal is read as such.</summary>
    private bool TryCardinal(int i, bool isBetween, decimal given, out NumberRead number)
    {
        number = default;
        if (given == 0 && Word(i).Number < 0 && !(Word(i).Scale >= 100 && !Word(i).IsMark && Word(i + 1).Scale >= 1000))
        {
            return false;
        }

        var (total, group, last, at) = (0m, given > 0 ? given : Word(i).Number < 0 ? 1m : 0m, Largest, i);
        var (canSmall, canTeen, justScaled) = (group == 0, group == 0, false);
        var form = NumberForm.Words;
        var (savedAt, savedTotal) = (-1, 0m);
        while (true)
        {
            var j = at > i ? Hyphen(at) : at;
            j = j == at && at > i && Mark(at, '-') && At(at).IsSpaced && Word(at - 1).Number >= 20 && Word(at + 1).Number is > 0 and < 10 ? at + 1 : j;
            var word = Word(j);
            if (word.Number >= 0)
            {
                var n = word.Number;
                if (n is >= 10 and < 20 && j == at + 1 && at == i + 1 && group >= 20)
                {
                    return Assign(new NumberRead(group, j + 1, form | NumberForm.Ordinal), out number); // "twenty-sixteen", a year
                }

                if (!(n is > 0 and < 10 ? canSmall : n > 0 ? canTeen : at == i))
                {
                    break;
                }

                group += n;
                (canTeen, canSmall, justScaled) = (false, n >= 20, false);
                at = j + 1;
            }
            else if (word.Scale > 0 && IsLetters(j) && (!word.IsMark || !IsGlued(j)))
            {
                if (group == 0 && !(justScaled && word.Scale > last))
                {
                    break;
                }

                if (word.Scale is 100 or 12 && group >= (word.Scale == 12 ? 1000 : 100))
                {
                    RollBack();
                    break;
                }

                if (word.Scale >= last && !(justScaled && total > 0 && group == 0))
                {
                    RollBack();
                    break;
                }

                if (total + group > Largest / word.Scale)
                {
                    break;
                }

                if (word.Scale is 100 or 12)
                {
                    group *= word.Scale;
                }
                else if (group == 0)
                {
                    (total, last) = (total * word.Scale, word.Scale);
                }
                else
                {
                    (total, group, last) = (total + (group * word.Scale), 0, word.Scale);
                }

                form |= NumberForm.Scaled;
                (canTeen, canSmall, justScaled) = (true, true, true);
                at = j + 1;
            }
            else if (word.Is(FigureCues.And) && justScaled && !isBetween && savedAt < 0 && Word(j + 1).Number > 0 && !TryPart(j + 1, out _, out _) && IsSmaller(j + 1, total, group))
            {
                (savedAt, savedTotal) = (at, total + group);
                at = j + 1;
            }
            else
            {
                break;
            }
        }

        number = WithTail(new NumberRead(total + group, at, form), last < Largest ? last : 1, i);
        return number.End > i;

        void RollBack()
        {
            if (savedAt >= 0)
            {
                (total, group, at) = (savedTotal, 0, savedAt);
            }
        }
    }

    /// <summary>What follows "and" must be less than the scale before it, or it begins another number.</summary>
    private bool IsSmaller(int i, decimal total, decimal group) =>
        group > 0 || Word(Hyphen(i + 1)).Scale is 0 or 100 || Word(Hyphen(i + 1)).Scale * 100 < total;

    /// <summary>What may follow a cardinal in words: "point five", "and a half", "-thirds", another scale.</summary>
    private NumberRead WithTail(NumberRead number, decimal scale, int start)
    {
        var at = number.End;
        if (Is(at, FigureCues.Point) && Word(at + 1).Number >= 0)
        {
            return WithPoint(number);
        }

        if (Is(at, FigureCues.And) && TryPart(at + 1, out var part, out var end))
        {
            if (Word(end).Scale is > 0 and var own && !Word(end).IsMark && number.Value < Largest / own)
            {
                return own < scale
                    ? number with { Value = number.Value + (part * own), End = end + 1, Form = number.Form | NumberForm.Scaled }
                    : number with { Value = (number.Value + part) * own, End = end + 1, Form = number.Form | NumberForm.Scaled };
            }

            return number with { Value = number.Value + (part * (scale >= 1000 ? scale : 1)), End = end, Form = number.Form | NumberForm.Decimal };
        }

        if (Word(at).Many >= 12 && number.Value < 1000)
        {
            return number with { Value = Word(at).Many == 12 && number.Value > 100 ? number.Value - (number.Value % 100) + (number.Value % 100 * 12) : number.Value * Word(at).Many, End = at + 1, Form = number.Form | NumberForm.Scaled };
        }

        var next = Mark(at, '-') && (IsGlued(at + 1) || At(at).IsSpaced) ? at + 1 : at;
        var denominator = number.Value == 1 ? Word(next).Fraction : Word(next).Fractions;
        if (denominator > 0 && !(denominator == 4 && next == at && (number.Value != 3 || Is(start - 1, FigureCues.Ordinal | FigureCues.Stretch))))
        {
            var share = Math.Round(number.Value / denominator, 15);
            if (Is(next + 1, FigureCues.Of) && Is(next + 2, FigureCues.A) && Word(next + 3).Scale is > 0 and var of)
            {
                return new NumberRead(share * of, next + 4, number.Form | NumberForm.Scaled);
            }

            return Word(next + 1).Scale is > 0 and var by && !Word(next + 1).IsMark && number.Value < 1000
                ? new NumberRead(share * by, next + 2, number.Form | NumberForm.Scaled)
                : new NumberRead(share, next + 1, number.Form | NumberForm.Fraction);
        }

        // "twenty-first", "one hundred and fifth"; "one second" is a length.
        var isOrdinal = Is(next, FigureCues.Ordinal) && (next > at || number.Value >= 20) && !(!Word(next).Units.IsEmpty && next == at && number.Value % 10 != 0);
        return isOrdinal ? number with { End = next + 1, Form = number.Form | NumberForm.Ordinal } : number;
    }

    /// <summary>"two point zero three", "point eleven", "one point five million".</summary>
    private NumberRead WithPoint(NumberRead number)
    {
        var at = number.End + 1;
        var (value, step) = (number.Value, 1m);
        while (Word(at).Number is >= 0 and var n && step > 0.000_000_001m)
        {
            if (n < 10)
            {
                step /= 10;
            }
            else
            {
                step /= 100;
                if (n >= 20 && Word(Hyphen(at + 1)).Number is > 0 and < 10 and var small)
                {
                    n += small;
                    at = Hyphen(at + 1);
                }
            }

            value += n * step;
            at++;
        }

        var read = new NumberRead(value, at, number.Form | NumberForm.Decimal);
        return Word(at).Scale is > 0 and var scale && !Word(at).IsMark && value < Largest / scale ? read with { Value = value * scale, End = at + 1, Form = read.Form | NumberForm.Scaled } : read;
    }
}
