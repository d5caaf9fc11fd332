using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>Turns labels into names: no title, article or possessive inside, descriptions of offices and governments whole.</summary>
internal sealed class RunFinder
{
    private static readonly ulong The = FeatureSpace.Hash("the");
    private static readonly ulong Hyphen = FeatureSpace.Hash("-");
    private readonly NameWords _words;

    /// <summary>Uses the language's words.</summary>
    public RunFinder(NameWords words) => _words = words;

    /// <summary>The names of an article in reading order.</summary>
    public List<NamedRun> Find(NameText text, byte[] labels)
    {
        var runs = new List<NamedRun>();
        for (var i = 0; i < labels.Length;)
        {
            var first = i++;
            if (labels[first] == NameLabels.Outside)
            {
                continue;
            }

            i = NameLabels.EndOf(labels, first);

            if (Trimmed(text, first, i, NameLabels.KindOf(labels[first])) is { } run)
            {
                AddPair(text, run, runs);
            }
        }

        QuotedNicknames.Join(text, runs);
        KindAgreement.Apply(text, runs);
        return WithOffices(text, runs);
    }

    /// <summary>"Norway-Denmark talks" are of two places, "Irish-British" of two groups; any other run is added as it is.</summary>
    private static void AddPair(NameText text, NamedRun run, List<NamedRun> runs)
    {
        if (run.Kind == EntityKind.Other && run.End - run.First == 3 && !text.Units[run.First + 1].IsWord
            && PairKind(text.Units[run.First]) is { } first && PairKind(text.Units[run.End - 1]) is { } second)
        {
            runs.Add(new NamedRun(run.First, run.First + 1, first, "mention.pair"));
            runs.Add(new NamedRun(run.End - 1, run.End, second, "mention.pair"));
        }
        else
        {
            runs.Add(run);
        }
    }

    private static EntityKind? PairKind(in NameUnit unit) => unit.ListPlace != 1 ? null
        : (unit.Lists & (NameList.Demonym | NameList.Group)) != 0 ? EntityKind.Group
        : (unit.Lists & (NameList.Country | NameList.Region)) != 0 ? EntityKind.Place
        : null;

    private NamedRun? Trimmed(NameText text, int first, int end, EntityKind kind)
    {
        var units = text.Units;
        first -= first > 0 && units[first - 1].Lower == The && IsInPlaceName(units[first - 1]) ? 1 : 0;
        while (first < end && (!units[first].IsWord || (units[first].Lower == The && end - first > 1 && !IsInPlaceName(units[first])) || (kind == EntityKind.Person && end - first > 1 && _words.IsTitle(units[first].Lower))))
        {
            first++;
        }

        while (end > first && !units[end - 1].IsWord && !IsStop(text, first, end))
        {
            end--;
        }

        return end > first ? new NamedRun(first, WithStop(text, first, Bracketed(text, first, end)), kind, "mention.learned") : null;
    }

    /// <summary>A bracket that opens inside the name closes in it too, or the name ends before it.</summary>
    private static int Bracketed(NameText text, int first, int end)
    {
        for (var i = end - 1; i > first; i--)
        {
            if (text[i] is ")")
            {
                return end;
            }

            if (text[i] is "(")
            {
                return end < text.Units.Length && text[end] is ")" && text[i - 1] is not "(" ? end + 1 : i;
            }
        }

        return end;
    }

    /// <summary>"Inc." and "Jr." keep their full stop where the sentence goes on.</summary>
    private int WithStop(NameText text, int first, int end)
    {
        var units = text.Units;
        return end + 1 < units.Length && text[end] is "." && end - first > 1 && units[end].Start == units[end - 1].End && _words.IsShortened(units[end - 1].Lower)
            && units[end].End < text.Source.SentenceAt(units[end].Start)!.Span.End ? end + 1 : end;
    }

    /// <summary>"The Hague" keeps its article.</summary>
    private static bool IsInPlaceName(in NameUnit the) => the.ListPlace == 2 && the.Shape == UnitShape.Capitalised && (the.Lists & (NameList.Town | NameList.Country)) != 0;

    /// <summary>The full stop of "Inc." and "Jr." stays where the model put it.</summary>
    private static bool IsStop(NameText text, int first, int end) =>
        end - first > 1 && text[end - 1] is "." && text.Units[end - 1].Start == text.Units[end - 2].End
        || (end - first > 2 && text[end - 1] is ")");

    private List<NamedRun> WithOffices(NameText text, List<NamedRun> runs)
    {
        var units = text.Units;
        var joined = new List<NamedRun>(runs.Count);
        var next = 0;
        for (var s = 0; s < text.SentenceCount; s++)
        {
            for (var i = text.FirstOf(s); i < text.EndOf(s); i++)
            {
                while (next < runs.Count && runs[next].First <= i)
                {
                    joined.Add(runs[next++]);
                }

                if (units[i].Shape == UnitShape.Lower && _words.IsOfficeHead(units[i].Lower)
                    && !(i + 1 < text.EndOf(s) && units[i + 1].Lower == Hyphen && units[i + 1].Start == units[i].End)
                    && Start(text, joined, i, text.FirstOf(s)) is { } first)
                {
                    while (joined.Count > 0 && joined[^1].First >= first)
                    {
                        joined.RemoveAt(joined.Count - 1);
                    }

                    joined.Add(new NamedRun(first, i + 1, EntityKind.Organisation, "mention.office"));
                }
            }
        }

        joined.AddRange(runs.Skip(next));
        return joined;
    }

    /// <summary>Where the description begins that ends with the head: at a name, with only names, possessives and words of offices between; null where no name stands there.</summary>
    private int? Start(NameText text, List<NamedRun> runs, int head, int floor)
    {
        var units = text.Units;
        int? start = null;
        var at = head - 1;
        var run = runs.Count - 1;
        var words = 0;
        while (at >= floor)
        {
            while (run >= 0 && runs[run].First > at)
            {
                run--;
            }

            if (run >= 0 && runs[run].End > at)
            {
                if (runs[run].End > head || (start is not null && units[runs[run].End].Shape != UnitShape.Possessive && !IsNextTo(runs[run], start.Value)))
                {
                    break;
                }

                at = runs[run].First;
                start = at--;
                words = 0;
            }
            else if (units[at].Shape == UnitShape.Possessive || (units[at].Shape == UnitShape.Mark && UnitScanner.IsApostrophe(text[at][0])))
            {
                at--;
                if (at < floor || run < 0 || runs[run].End != at + 1)
                {
                    break;
                }
            }
            else if (_words.IsOfficeWord(units[at].Lower) && words++ < 5)
            {
                at--;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    private static bool IsNextTo(NamedRun run, int start) => run.End == start && run.Kind is EntityKind.Group or EntityKind.Place;
}
