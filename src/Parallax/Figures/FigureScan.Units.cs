namespace Parallax.Figures;

/// <summary>Units and money before and behind a number.</summary>
internal sealed partial class FigureScan
{
    /// <summary>A unit at the atom itself.</summary>
    private bool UnitAt(int i, NumberForm form, out string? unit, out int end)
    {
        foreach (var phrase in Word(i).Units)
        {
            if (TryMatch(i, phrase, out end) && (phrase.Flag == PhraseFlag.Any || Stands(i, phrase, form)))
            {
                unit = phrase.Value;
                return true;
            }
        }

        (unit, end) = (null, i);
        return false;
    }

    private bool Stands(int i, FigurePhrase phrase, NumberForm form)
    {
        var isDigits = (form & NumberForm.Digits) != 0;
        return phrase.Flag switch
        {
            PhraseFlag.Glued => isDigits && IsGlued(i),
            PhraseFlag.Closing => isDigits && (IsGlued(i) || !IsLetters(i + 1)),
            PhraseFlag.Exact => isDigits && (IsGlued(i) || !IsLetters(i + 1)) && char.IsLower(_text[At(i).Start]) == char.IsLower(phrase.Words[0][0]) && !Mark(i + 1, '.'),
            PhraseFlag.Spaced => isDigits && At(i).IsSpaced && Text(i).SequenceEqual(phrase.Words[0]),
            _ => true,
        };
    }

    /// <summary>A unit behind the number: with a space, glued, behind a hyphen, or in brackets.</summary>
    private bool UnitAfter(NumberRead number, out string? unit, out int end)
    {
        var at = number.End;
        if (UnitAt(at, number.Form, out unit, out end) || (Hyphen(at) is var hyphen && hyphen > at && UnitAt(hyphen, number.Form & ~NumberForm.Digits, out unit, out end)))
        {
            if (unit is "times" && !IsGlued(at))
            {
                return false;
            }

            if (IsTimeUnit(unit) && Mark(end, '-') && Is(end + 1, FigureCues.Long) && !Mark(at, '-') && end == at + 1)
            {
                (unit, end) = (null, at); // "one week-long truce"
                return false;
            }

            // "9-year-old", "a 30-day-long strike"
            if (IsTimeUnit(unit) && Mark(end, '-') && Is(end + 1, FigureCues.Old | FigureCues.Long))
            {
                end += 2;
            }

            return true;
        }

        if (At(at).Mark is '(' or '[' or '{' or '<' && !(IsGlued(at) && At(at + 1).Length == 1) && UnitAt(at + 1, NumberForm.Digits | number.Form, out unit, out end) && At(end).Mark is ')' or ']' or '}' or '>')
        {
            end++;
            return true;
        }

        // "2.5 times", "three times as many"
        if (Is(at, FigureCues.Times) && !number.Is(NumberForm.Vague) && (number.Is(NumberForm.Decimal) || IsMultiplier(at + 1)))
        {
            (unit, end) = ("times", at + 1);
            return true;
        }

        if (Mark(at, '-') && Is(at + 1, FigureCues.Fold))
        {
            (unit, end) = ("times", at + 2);
            return true;
        }

        (unit, end) = (null, at);
        return false;
    }

    private bool IsMultiplier(int i) => Is(i, FigureContexts.Compared);

    /// <summary>"$", "US$", "USD", "Rs." before digits.</summary>
    private bool TryMoneyBefore(int i, out string? currency, out int end)
    {
        foreach (var phrase in Word(i).MoneyBefore)
        {
            end = i + phrase.Words.Length;
            if (Matches(i, phrase) && (At(end).IsDigits || Mark(end, '.') || (Mark(end, '-') && At(end + 1).IsDigits) || Word(end).Number > 0 || Word(end).Scale > 0))
            {
                if (phrase.Words is [{ Length: 1 }, "$"] && !(At(i).IsCapital && IsGlued(i + 1)) && !(phrase.Words[0] == "c" && At(i).IsSpaced))
                {
                    continue; // "the company's $8 million"
                }

                currency = phrase.Value;
                return true;
            }
        }

        (currency, end) = (null, i);
        return false;
    }

    /// <summary>"dollars", "US dollars", "€", "USD" behind a number; "-dollar" too.</summary>
    private bool TryMoneyAfter(NumberRead number, out string? currency, out int end)
    {
        var at = Hyphen(number.End);
        foreach (var phrase in Word(at).Money)
        {
            end = at + phrase.Words.Length;
            if (!Matches(at, phrase) || (phrase.Flag == PhraseFlag.Glued && !(IsGlued(at) && number.Is(NumberForm.Digits) && Text(at).SequenceEqual(phrase.Words[0]))))
            {
                continue;
            }

            if (At(at).Mark != '\0' && !Word(at).MoneyBefore.IsEmpty && At(end).IsDigits && (IsGlued(end) || At(at).IsSpaced))
            {
                continue; // it stands before the next amount
            }

            if (phrase.Flag == PhraseFlag.Weighable && IsWeight(number, at, end))
            {
                continue;
            }

            if (phrase.Flag == PhraseFlag.Scaled && !number.Is(NumberForm.Scaled | NumberForm.Grouped))
            {
                continue;
            }

            currency = phrase.Value;
            return true;
        }

        // "millions of dollars"
        if (number.Is(NumberForm.Vague | NumberForm.Scaled) && Is(number.End, FigureCues.Of))
        {
            foreach (var phrase in Word(number.End + 1).Money)
            {
                if (Matches(number.End + 1, phrase))
                {
                    (currency, end) = (phrase.Value, number.End + 1 + phrase.Words.Length);
                    return true;
                }
            }
        }

        (currency, end) = (null, number.End);
        return false;
    }

    /// <summary>How many atoms before and behind pounds a word of weighing is looked for.</summary>
    private const int LongestWeighing = 10;

    /// <summary>"a 500-pound bomb", "40 pounds of flour", "weighs 150 pounds": no money.</summary>
    private bool IsWeight(NumberRead number, int i, int end)
    {
        var isLarge = number.Is(NumberForm.Scaled | NumberForm.Vague);
        if (Mark(i - 1, '-') && !isLarge && IsLetters(Hyphen(end)) && !Is(Hyphen(end), FigureContexts.Bought | FigureContexts.Since) && !Is(Hyphen(end), FigureCues.Stop))
        {
            return true;
        }

        if (Is(end, FigureCues.Of) && !isLarge && IsLetters(end + 1) && !Is(end + 1, FigureContexts.Bought) && !Is(end + 1, FigureCues.Determiner | FigureCues.The))
        {
            return true;
        }

        for (var k = 1; k <= LongestWeighing; k++)
        {
            if (Is(i - k, FigureContexts.Weighing) || (k <= 2 && Is(end + k - 1, FigureContexts.Weighing)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"and 50 cents" behind dollars.</summary>
    private bool TryMinor(int i, string? currency, out decimal minor, out int end)
    {
        (minor, end) = (0, i);
        var at = Is(i, FigureCues.And) ? i + 1 : i;
        if (currency is null or "cents" or "pence" || !TryNumber(at, isMoney: false, isBetween: false, out var number) || number.Value is not (> 0 and < 100))
        {
            return false;
        }

        if (TryMoneyAfter(number, out var unit, out var past) && unit == (currency is "GBP" ? "pence" : "cents"))
        {
            end = past;
        }
        else if (number.Value >= 10 && (number.Is(NumberForm.Words) || (number.End == at + 1 && At(at).Length == 2)) && !number.Is(NumberForm.Vague | NumberForm.Fraction) && (number.End == _atoms.Count || Mark(number.End, '.')))
        {
            end = number.End; // "15 dollars 50"
        }
        else
        {
            return false;
        }

        minor = number.Value / 100;
        return true;
    }

    /// <summary>Most atoms between the two ends of a change.</summary>
    private const int LongestChange = 12;

    /// <summary>True where "from" or "to" stands right before the second number and no clause begins between.</summary>
    private bool IsChange(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (At(i).Mark is ';' or ':' or '"' or '\u201C' or '\u201D')
            {
                return false;
            }
        }

        return Is(to - 1, FigureCues.From | FigureCues.To);
    }

    /// <summary>"23.5 million subscribers, up from 21m": the short scale, not metres.</summary>
    private bool IsMillions(Draft draft, Draft before) =>
        draft is { Unit: "metres", CountsStart: < 0 } && At(draft.End - 1).Length == 1 && before.Unit is not "metres" && (before.High ?? before.Low) >= 1_000_000
        && draft.Start - before.End <= LongestChange && IsChange(before.End, draft.Start);

    /// <summary>"rose 1.2 per cent to 4,113.20": what moved by a rate is at a level of its own unit.</summary>
    private bool IsLevelBehindRate(Draft rate, Draft level) =>
        rate.Unit is "percent" or "percentage points" or "basis points" && Is(level.Start - 1, FigureCues.To) && !Is(rate.Start - 1, FigureCues.From | FigureCues.To);

    /// <summary>True where a comma, a conjunction or both, and no more, stand between two figures.</summary>
    private bool IsNext(int end, int start) =>
        (start - end == 1 && (Mark(end, ',') || Is(end, FigureCues.And | FigureCues.Or | FigureCues.To) || Mark(end, '/')))
        || (start - end == 2 && Mark(end, ',') && Is(end + 1, FigureCues.And | FigureCues.Or));

    /// <summary>Parts of a list share the unit of the last ("5, 6 and 7 per cent"), parts of a change that of the first.</summary>
    private void ShareUnits()
    {
        for (var k = _drafts.Count - 1; k >= 0; k--)
        {
            var draft = _drafts[k];
            if (draft.Unit is "$")
            {
                _drafts[k] = draft with { Unit = dollar?.Currency ?? "USD", Rule = dollar is not null && draft.Rule is "figure.money" ? dollar.Rule : draft.Rule };
            }

            if (draft.Unit is null && draft.CountsStart < 0 && Is(draft.End, FigureCues.Of) && k + 1 < _drafts.Count && _drafts[k + 1].Start - draft.End is >= 1 and < 6 && _drafts[k + 1] is { Rule: not "figure.all", CountsStart: >= 0 } whole)
            {
                _drafts[k] = draft with { Unit = whole.Unit, CountsStart = whole.CountsStart, CountsEnd = whole.CountsEnd, CountsHead = whole.CountsHead }; // "64 million of its 95 million shares"
                continue;
            }

            if (draft.Unit is null && draft.CountsStart < 0 && k + 1 < _drafts.Count && _drafts[k + 1] is { Unit: { } unit, Rule: not "figure.all" } next
                && IsNext(draft.End, next.Start) && unit is not ("share" or "times"))
            {
                _drafts[k] = draft with { Unit = unit, CountsStart = next.CountsStart, CountsEnd = next.CountsEnd, CountsHead = next.CountsHead };
            }
        }

        for (var k = 1; k < _drafts.Count; k++)
        {
            if (_drafts[k] is { Unit: null, CountsStart: < 0 } other && _drafts[k - 1] is { Rule: "figure.age" } age && IsNext(age.End, other.Start) && other.High < OldestAge)
            {
                _drafts[k] = other with { Unit = "years", Rule = "figure.age" }; // "aged 19, 22 and 41"
                continue;
            }

            if (IsMillions(_drafts[k], _drafts[k - 1]))
            {
                _drafts[k] = _drafts[k] with { Low = _drafts[k].Low * 1_000_000, High = _drafts[k].High * 1_000_000, Unit = null, Rule = "figure.number" };
            }

            if (_drafts[k] is not { Unit: null, CountsStart: < 0, Rule: not "figure.all" } bare || _drafts[k - 1] is not { Unit: { } before and not ("share" or "times") } last)
            {
                continue;
            }

            var isPart = Is(bare.End, FigureCues.Of) && Is(bare.End + 1, FigureCues.Them); // "17 villagers were hurt, four of them critically"
            var isMoreOrLess = Is(bare.End, FigureCues.More | FigureCues.Less) && Is(bare.End + 1, FigureContexts.Than); // "3,400 people, 900 fewer than in 2019"
            if (isPart || (isMoreOrLess && bare.Start - last.End <= LongestChange))
            {
                _drafts[k] = bare with { Unit = before };
            }
            else if (bare.Start - last.End <= LongestChange && IsChange(last.End, bare.Start) && !IsLevelBehindRate(last, bare))
            {
                _drafts[k] = bare with { Unit = before, CountsStart = last.CountsStart, CountsEnd = last.CountsEnd, CountsHead = last.CountsHead }; // "340 people, up from 290"
            }
        }
    }
}
