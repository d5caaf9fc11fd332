using Parallax.Text;
using Parallax.Times;

namespace Parallax.Figures;

/// <summary>What is a number and no claim of quantity: dates, names with numbers, places in a row, scores, list numbers.</summary>
internal sealed partial class FigureScan
{
    private bool Refuses(int start, Part first, Part last, bool isRange, string? unit) =>
        IsDated(first, last, unit) || (isRange && IsDated(last, last, unit)) || IsLabelled(first, last, unit) || IsBracketed(first, last) || IsListNumber(first, unit) || IsGluedName(first, last, unit)
        || IsPronoun(first, unit) || (!isRange && IsOrTwo(first)) || IsManner(last, unit) || IsAddress(first, last, unit) || IsDialled(first, last) || IsTally(first, last, isRange, unit) || (isRange && IsNamePair(first, last, unit)) || (!isRange && IsScore(first, unit)) || (unit is null && !isRange && IsBareYear(first));

    /// <summary>Inside a date or a clock time; a length inside it ("three months ago") is a figure.</summary>
    private bool IsDated(Part first, Part last, string? unit)
    {
        return TimeAt(At(first.NumberStart).Start) is { Type: not TimeType.Duration } time
            && !(IsTimeUnit(unit) && time.Span.Contains(At(last.End - 1).Start) && IsLetters(last.End - 1));
    }

    /// <summary>"fell 7 % in 2020 to 34.8bn tonnes": the first number is a date's, the second is none.</summary>
    private bool IsDayBefore(Part first, Part second) =>
        !first.IsMoney && TimeAt(At(first.NumberStart).Start) is { Type: not TimeType.Duration } time && time.Span.End <= At(first.End - 1).End && TimeAt(At(second.NumberStart).Start) is null;

    private ReadOnlySpan<TimeExpression> TimesOfSentence() => times.AsSpan()[_time.._timeEnd];

    /// <summary>Finds the times of the sentence; sentences come in reading order.</summary>
    private void TakeTimes()
    {
        _time = Math.Max(_time, _timeEnd);
        while (_time < times.Length && times[_time].Span.End <= _sentence.Span.Start)
        {
            _time++;
        }

        for (_timeEnd = _time; _timeEnd < times.Length && times[_timeEnd].Span.Start < _sentence.Span.End; _timeEnd++)
        {
        }
    }

    /// <summary>The time that holds the offset, or null.</summary>
    private TimeExpression? TimeAt(int offset)
    {
        var (low, high) = (_time, _timeEnd - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (times[middle].Span.Contains(offset))
            {
                return times[middle];
            }

            (low, high) = offset < times[middle].Span.Start ? (low, middle - 1) : (middle + 1, high);
        }

        return null;
    }

    /// <summary>A name, or the next of a list of them: "phases 3, 5 and 7".</summary>
    private bool IsLabelled(Part first, Part last, string? unit)
    {
        var isNext = unit is null && !first.IsMoney && _labelled > 0 && first.NumberStart - _labelled is 1 or 2 && (Mark(_labelled, ',') || At(_labelled).Mark is '-' || Is(_labelled, FigureCues.And | FigureCues.Or | FigureCues.To)) && !IsCounted(last.End);
        if (!isNext && !IsNamed(first, last, unit))
        {
            return false;
        }

        _labelled = last.End;
        return true;
    }

    /// <summary>"[7]", "(24)"; not an age behind a name, "Ana Ruiz (34)".</summary>
    private bool IsBracketed(Part first, Part last)
    {
        var before = At(first.NumberStart - 1).Mark;
        if (first.IsMoney || !At(first.NumberStart).IsDigits || last.End != first.NumberStart + 1)
        {
            return false;
        }

        var after = At(last.End).Mark;
        return (before is '[' or ',' && after is ']' or ',' && !At(first.NumberStart).IsSpaced) || (before == '(' && after is ')' or ',' && !At(first.NumberStart - 2).IsCapital) || (before == '[' && after == ']');
    }

    /// <summary>"page 5", "No. 10", "Boeing 737", "Group of Seven".</summary>
    private bool IsNamed(Part first, Part last, string? unit)
    {
        var before = first.NumberStart - 1;
        if (first.IsMoney || unit is not null || first.Is(NumberForm.Grouped | NumberForm.Decimal | NumberForm.Fraction | NumberForm.Vague) || (first.Is(NumberForm.Scaled) && first.Value != 2000))
        {
            return false;
        }

        if (Mark(before, '#') || (Mark(before, '.') && Is(before - 1, FigureContexts.Numero) && At(first.NumberStart).IsDigits))
        {
            return true;
        }

        before = Mark(before, '.') && Is(before - 1, FigureCues.Label) && IsGlued(before) ? before - 1 : before;
        before = Mark(before, '(') && Is(before - 2, FigureCues.Label) ? before - 2 : before;
        if (!IsLetters(before) || before < 0)
        {
            return false;
        }

        if (Is(before, FigureCues.Label) && ((!IsPlural(first.End) && !IsCounted(first.End)) || (At(before).IsCapital && At(first.NumberStart).IsDigits && !IsTitleCased())))
        {
            return true; // "chapter 3", "Section 8 subsidies"
        }

        if (Is(before, FigureCues.Of) && Is(before - 1, FigureCues.Label) && At(before - 1).IsCapital && before > 1 && (!IsTitleCased() || !IsCounted(first.End)))
        {
            return true; // "the Group of 20"
        }

        if (Is(before, FigureContexts.Year) && first.Value is >= 1000 and < 2100 && first.Value % 1 == 0)
        {
            return true; // "the year two thousand"
        }

        var isDigits = At(first.NumberStart).IsDigits;
        var isCapital = At(before).IsCapital && before > 0 && !Is(before, FigureCues.Stop) && Word(before).Hedges.IsEmpty && !IsTimeAt(before);
        if (isDigits)
        {
            return HasInnerCapital(before) || (isCapital && (!IsCounted(first.End) || At(first.End).IsCapital) && !IsTitleCased());
        }

        return At(first.NumberStart).IsCapital && first.NumberStart > 0 && (isCapital || Is(before, FigureCues.The | FigureCues.Of)) && !IsTitleCased();
    }

    /// <summary>"iPhone", "eBay": a name though it begins small.</summary>
    private bool HasInnerCapital(int i) => char.IsLower(_text[At(i).Start]) && _text.AsSpan(At(i).Start, At(i).Length).IndexOfAnyInRange('A', 'Z') > 0;

    private bool IsTitleCased()
    {
        return _isTitleCased ??= _sentence.Zone == Zone.Headline || HasTitleCase();
    }

    private bool HasTitleCase()
    {
        var (words, capitals) = (0, 0);
        foreach (var atom in _atoms)
        {
            if (atom.Mark == '\0' && !atom.IsDigits && atom.Length > 3)
            {
                words++;
                capitals += atom.IsCapital ? 1 : 0;
            }
        }

        return words >= 3 && capitals * 10 >= words * 7;
    }

    /// <summary>"1." or "(2)" at the start of a line.</summary>
    private bool IsListNumber(Part first, string? unit)
    {
        var i = first.NumberStart;
        return unit is null && At(i).IsDigits && At(i).Length <= 2 && i <= 1 && first.NumberEnd == i + 1
            && ((Mark(i + 1, ')') && IsLetters(i + 2)) || (i == 0 && Mark(1, '.') && IsGlued(1) && (_atoms.Count == 2 || (IsLetters(2) && At(2).IsSpaced))));
    }

    /// <summary>Digits glued to letters, marks or more digits: "F-16", "1990s", "20th", "192.168", "3:1", "555-1234".</summary>
    private bool IsGluedName(Part first, Part last, string? unit)
    {
        var i = first.NumberStart;
        if (IsGlued(i) && i > 0 && !first.IsMoney)
        {
            if (IsLetters(i - 1) || At(i - 1).IsDigits || At(i - 1).Mark is '_' or '@' or '#' or ':' or '.' or '\'')
            {
                return true;
            }

            if (At(i - 1).Mark is '-' or '/' && IsGlued(i - 1) && i > 1 && (At(i - 2).IsDigits || (IsLetters(i - 2) && At(i).IsDigits && (At(i - 2).IsCapital || unit is null))))
            {
                return true;
            }
        }

        var end = last.End;
        if (!IsGlued(end) || !At(end - 1).IsDigits)
        {
            return false;
        }

        return IsLetters(end)
            || (At(end).Mark is ':' or '_' or '@' && At(end + 1) is { IsDigits: true, IsSpaced: false })
            || (At(end).Mark is '/' or '.' && IsGlued(end + 1) && (At(end + 1).IsDigits || (IsLetters(end + 1) && At(end).Mark == '.' && unit is null)))
            || (Mark(end, '(') && IsGlued(end + 1) && At(end + 1).Length == 1 && (IsLetters(end + 1) || At(end + 1).IsDigits) && Mark(end + 2, ')'))
            || (Mark(end, '-') && IsGlued(end + 1) && unit is null && !IsLetters(end + 1) && !At(end + 1).IsDigits);
    }

    /// <summary>"four-way", "one-off".</summary>
    private bool IsManner(Part last, string? unit) =>
        unit is null && Mark(last.NumberEnd, '-') && IsGlued(last.NumberEnd) && IsGlued(last.NumberEnd + 1) && Is(last.NumberEnd + 1, FigureCues.Refused);

    /// <summary>Nobody is so old, in years.</summary>
    private const int OldestAge = 120;

    /// <summary>"Ana Ruiz, 43, said", "the goalkeeper, 29,", "aged 19", "ages 18 to 34": years of age.</summary>
    private bool IsAge(Part first, Part last)
    {
        var i = first.NumberStart;
        if (first.IsMoney || last.Value is not (> 0 and < OldestAge) || first.Is(NumberForm.Fraction | NumberForm.Vague) || IsCounted(last.End))
        {
            return false;
        }

        var before = Is(i - 1, FigureCues.Of | FigureCues.Between) ? i - 2 : i - 1;
        before = Is(before, FigureCues.Of) ? before - 1 : before;
        if (Is(before, FigureContexts.Aged) && (!IsLetters(last.End) || Is(last.End, FigureCues.Stop) || IsTimeAt(last.End)))
        {
            return true;
        }

        return At(i).IsDigits && At(i).Length <= 3 && first.End == i + 1 && last.End == first.End && Mark(i - 1, ',') && Mark(i + 1, ',') && At(i).IsSpaced && At(i + 2).IsSpaced
            && IsLetters(i - 2) && (At(i - 2).IsCapital || IsOnePerson(i - 2));
    }

    /// <summary>"14 Harbour Street": the number of a house.</summary>
    private bool IsAddress(Part first, Part last, string? unit)
    {
        if (unit is not null || first.IsMoney || !At(first.NumberStart).IsDigits || last.End != first.NumberStart + 1)
        {
            return false;
        }

        for (var i = last.End; i < last.End + LongestStreet && IsLetters(i) && At(i).IsCapital; i++)
        {
            if (i > last.End && Is(i, FigureContexts.Street))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"020 7946 0958": groups of digits with nothing but spaces, of which one begins with 0.</summary>
    private bool IsDialled(Part first, Part last)
    {
        if (first.IsMoney || last.End != first.NumberStart + 1 || !At(first.NumberStart).IsDigits)
        {
            return false;
        }

        var (from, to) = (first.NumberStart, last.End);
        while (from > 0 && IsGroup(from - 1, from))
        {
            from--;
        }

        while (IsGroup(to, to))
        {
            to++;
        }

        return to - from >= LeastDialled && Enumerable.Range(from, to - from).Any(i => At(i).Length > 1 && _text[At(i).Start] == '0');
    }

    private bool IsGroup(int i, int spaced) => At(i).IsDigits && At(spaced).IsSpaced;

    /// <summary>Fewest groups of digits that can be dialled.</summary>
    private const int LeastDialled = 3;

    /// <summary>Most words of the name of a street.</summary>
    private const int LongestStreet = 5;

    /// <summary>"a 193-231 vote", "lost 2-4": the tallies of two sides.</summary>
    private bool IsTally(Part first, Part last, bool isRange, string? unit) =>
        isRange && unit is null && Mark(first.End, '-') && first.Is(NumberForm.Digits) && last.Is(NumberForm.Digits) && !first.Is(NumberForm.Scaled) && !last.Is(NumberForm.Scaled)
        && (Is(Hyphen(last.End), FigureContexts.Score) || Is(first.NumberStart - 1, FigureContexts.Score));

    /// <summary>"7-Eleven": digits joined to a number word with a capital are a name.</summary>
    private bool IsNamePair(Part first, Part last, string? unit) =>
        unit is null && Mark(first.End, '-') && IsGlued(first.End) && At(first.NumberStart).IsDigits && last.NumberStart == first.End + 1 && IsLetters(last.NumberStart) && IsGlued(last.NumberStart) && At(last.NumberStart).IsCapital;

    /// <summary>"one" that stands for a name: "the one", "one of them", "one said".</summary>
    private bool IsPronoun(Part first, string? unit)
    {
        if (unit is not null || !Is(first.NumberStart, FigureCues.One) || first.NumberEnd != first.NumberStart + 1 || first.Is(NumberForm.Fraction))
        {
            return false;
        }

        var (before, after) = (first.NumberStart - 1, first.NumberEnd);
        if (Is(before, FigureCues.Determiner | FigureCues.The) && !Is(before, FigureContexts.Owner))
        {
            return true;
        }

        if ((before < 0 && !IsLetters(after)) || Is(before, FigureCues.Harm))
        {
            return false; // the whole text is the number; "killing one"
        }

        return !IsLetters(after) ? !(Mark(after, '-') && IsGlued(after) && IsLetters(after + 1) && !Is(after + 1, FigureCues.Refused | FigureCues.Stop))
            : Is(after, FigureCues.Stop) || Is(before, FigureCues.The) || !TryNoun(after, isMany: false, out _) || IsPastForm(after);
    }

    /// <summary>"3-2", "won 5-1".</summary>
    private bool IsScore(Part first, string? unit) =>
        unit is null && first.Is(NumberForm.Digits) && !first.Is(NumberForm.Scaled) && first.NumberEnd == first.End && Mark(first.End, '-') && IsGlued(first.End) && At(first.End + 1).IsDigits && IsGlued(first.End + 1);

    private bool IsBareYear(Part first) =>
        first is { Form: NumberForm.Digits } && !first.IsMoney && At(first.NumberStart).Length == 4 && first.Value is >= 1900 and < 2100 && first.NumberEnd == first.NumberStart + 1 && _atoms.Count > 1
        && !IsCounted(first.End) && (Is(first.NumberStart - 1, FigureCues.In | FigureCues.Of | FigureCues.From | FigureCues.By | FigureCues.Between | FigureCues.And | FigureCues.To | FigureCues.The) || Is(first.NumberStart - 1, FigureContexts.YearBefore) || At(first.NumberStart - 1).Mark is '\'' or '(' || first.NumberStart == 0);
}
