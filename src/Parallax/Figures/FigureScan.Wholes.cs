namespace Parallax.Figures;

/// <summary>Amounts without a number: all of something, twice as many, "a week" as a length.</summary>
internal sealed partial class FigureScan
{
    private const decimal MostOrSo = 3; // "a day or three"

    /// <summary>"all hostages", "all of the prisoners": the whole of what could be counted.</summary>
    private bool TryAll(int i, out int next)
    {
        next = i + 1;
        if (!Is(i, FigureCues.All) || Mark(i - 1, '-') || Mark(i + 1, '-') || Is(i - 1, FigureContexts.NoWhole))
        {
            return false;
        }

        var at = Is(i + 1, FigureCues.Of) ? i + 2 : i + 1;
        at = Is(at, FigureCues.The | FigureCues.Determiner) ? at + 1 : at;
        if (!TryNoun(at, isMany: true, out var noun) || At(i).IsCapital && i > 0 && At(i + 1).IsCapital)
        {
            return false;
        }

        if (noun.Head - at > 2 || !IsPlural(noun.Head) || (At(noun.Head).IsCapital && !Is(noun.Head, FigureCues.Person)) || Word(noun.Head).Units.Length > 0 || Is(noun.Head, FigureContexts.Uncounted))
        {
            return false;
        }

        _drafts.Add(new Draft(i, noun.End, "figure.all", 1, 1, Hedge.Exact) { Unit = "share", CountsStart = at, CountsEnd = noun.End, CountsHead = noun.Head });
        next = noun.End;
        return true;
    }

    /// <summary>"twice as many", "twice the size".</summary>
    private bool TryTwice(int i, Hedge hedge, int start, out int next)
    {
        next = i + 1;
        if (!Is(i, FigureCues.Twice) || !(Is(i + 1, FigureContexts.As) || Is(i + 1, FigureCues.The | FigureCues.Determiner)))
        {
            return false;
        }

        _drafts.Add(Drafted(start, i + 1, hedge, Word(i).Times, Word(i).Times, false, default, "times") with { Rule = "figure.multiple" });
        return true;
    }

    /// <summary>"twofold", "tripled"; not "doubled down".</summary>
    private bool TryMultiple(int i, Hedge hedge, int start, out int next)
    {
        next = i + 1;
        if (Word(i).Multiple is not (> 0 and var times) || Is(i + 1, FigureContexts.Down))
        {
            return false;
        }

        _drafts.Add(Drafted(start, i + 1, hedge, times, times, false, default, "times") with { Rule = "figure.multiple" });
        return true;
    }

    /// <summary>"a week" as a length, "week-long": one unit of time.</summary>
    private bool TryArticleUnit(int i, Hedge hedge, int start, out int next)
    {
        next = i + 1;
        var unit = Is(i, FigureCues.A) ? Hyphen(i + 1) : i;
        if (!UnitAt(unit, NumberForm.Words, out var name, out var end) || !IsTimeUnit(name) || end != unit + 1)
        {
            return false;
        }

        if (Mark(end, '-') && Is(end + 1, FigureCues.Long | FigureCues.Old))
        {
            _drafts.Add(WithCounts(Drafted(start, end + 2, hedge, 1, 1, false, default, name) with { Rule = "figure.length" }, end + 1, default));
            next = end + 2;
            return !IsPlural(unit) || name is "hours";
        }

        if (unit == i || IsPlural(unit) || !IsLength(i, start, end))
        {
            return false;
        }

        if (Is(end, FigureCues.And) && TryPart(end + 1, out var part, out var past))
        {
            _drafts.Add(Drafted(start, past, hedge, 1 + part, 1 + part, false, default, name) with { Rule = "figure.length" });
            next = past;
            return true;
        }

        if (Is(end, FigureCues.Or) && TryPart(end + 1, isBetween: false, out var second) && second.Unit is null && second.Value is > 1 and <= MostOrSo)
        {
            _drafts.Add(Drafted(start, second.NumberEnd, hedge, 1, second.Value, true, default, name));
            next = second.NumberEnd;
            return true;
        }

        _drafts.Add(Drafted(start, end, hedge, 1, 1, false, default, name) with { Rule = "figure.length" });
        next = end;
        return true;
    }

    /// <summary>"the next day or two", "a beer or two": the number counts nothing of its own; in "a man or two women" it does.</summary>
    private bool IsOrTwo(Part first)
    {
        var or = first.NumberStart - 1;
        return first.Unit is null && first.Is(NumberForm.Words) && first.Value is > 1 and <= MostOrSo && Is(or, FigureCues.Or)
            && ((UnitAt(or - 1, NumberForm.Words, out var name, out _) && IsTimeUnit(name) && !IsPlural(or - 1)) || (Is(or - 2, FigureCues.A) && (!IsLetters(first.End) || Is(first.End, FigureCues.Stop))));
    }

    private static bool IsTimeUnit(string? unit) => unit is "seconds" or "minutes" or "hours" or "days" or "weeks" or "fortnights" or "months" or "years" or "decades" or "centuries";

    /// <summary>"a week" is a length behind a hedge, "just", "for" or "lasting"; "a week ago" is a date, "$5 a week" a rate.</summary>
    private bool IsLength(int i, int start, int end)
    {
        if (Is(end, FigureContexts.PastLength) || At(end).Mark is '-' or '\'')
        {
            return false;
        }

        return start < i || Is(i - 1, FigureContexts.BeforeLength);
    }
}
