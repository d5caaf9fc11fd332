using System.Collections.Immutable;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>Finds the offices that an article gives people: before the name, after it between commas, or before it with a comma.</summary>
internal sealed class RoleScanner
{
    /// <summary>Longest role in units; longer ones are clauses.</summary>
    private const int LongestRole = 14;

    private static readonly ulong The = FeatureSpace.Hash("the");
    private static readonly ulong Comma = FeatureSpace.Hash(",");
    private static readonly HashSet<ulong> Determiners = [.. new[] { "the", "a", "an", "another", "his", "her", "their", "its", "one" }.Select(word => FeatureSpace.Hash(word))];
    private static readonly HashSet<ulong> Complements = [.. new[] { "of", "for", "to", "at", "in", "on" }.Select(word => FeatureSpace.Hash(word))];
    private readonly NameWords _words;

    /// <summary>Uses the language's words.</summary>
    public RoleScanner(NameWords words) => _words = words;

    /// <summary>The roles beside a person's name, and the gender that they or a title tell.</summary>
    public (ImmutableArray<EntityRole> Roles, Gender? Gender) Find(NameText text, List<NamedRun> runs, int person)
    {
        var run = runs[person];
        var sentence = text.Source.SentenceAt(text.Units[run.First].Start)!.Number;
        var (floor, end) = (text.FirstOf(sentence), text.EndOf(sentence));
        var roles = ImmutableArray.CreateBuilder<EntityRole>(1);
        Gender? gender = null;
        if ((Before(text, runs, person, floor) ?? BeforeWithComplement(text, runs, person, floor, end)) is { } before)
        {
            Add(text, before.First, before.End, roles, ref gender);
        }
        else if (run.First > floor && _words.GenderOfTitleBefore(text, run.First) is { } told)
        {
            gender = told;
        }

        if (After(text, runs, person, end) is { } after)
        {
            Add(text, after.First, after.End, roles, ref gender);
        }

        return (roles.ToImmutable(), gender);
    }

    private void Add(NameText text, int first, int end, ImmutableArray<EntityRole>.Builder roles, ref Gender? gender)
    {
        var span = text.SpanOf(first, end);
        roles.Add(new EntityRole(span.Of(text.Source.Text), span));
        for (var i = first; i < end; i++)
        {
            gender ??= _words.IsRole(text.Units[i].Lower) ? _words.GenderOf(text.Units[i].Lower) : null;
        }
    }

    /// <summary>"Israeli Prime Minister NAME"; with a comma only after a determiner or a possessive: "His top adviser, NAME".</summary>
    private (int First, int End)? Before(NameText text, List<NamedRun> runs, int person, int floor)
    {
        var units = text.Units;
        var end = runs[person].First;
        var hasComma = end > floor && units[end - 1].Lower == Comma;
        end -= hasComma ? 1 : 0;
        if (end <= floor || !IsRoleEnd(text, end - 1))
        {
            return null;
        }

        var at = end - 1;
        var run = person - 1;
        var start = end - 1;
        while (at - 1 >= floor && end - at < LongestRole)
        {
            var before = at - 1;
            while (run >= 0 && runs[run].First > before)
            {
                run--;
            }

            if (run >= 0 && runs[run].End > before)
            {
                if (runs[run].Kind == EntityKind.Person && units[at].Shape != UnitShape.Possessive)
                {
                    break;
                }

                at = runs[run].First;
                start = at;
            }
            else if (IsLink(units[before].Lower) && _words.IsRole(units[end - 1].Lower))
            {
                break; // of two roles the nearer is the person's: "a spokesman for President NAME"
            }
            else if (_words.IsRole(units[before].Lower) || (_words.IsRoleWord(units[before].Lower) && units[before].IsWord))
            {
                at = before;
                start = _words.IsRole(units[at].Lower) || !IsLink(units[at].Lower) ? at : start;
            }
            else if (units[before].Shape is UnitShape.Possessive or UnitShape.Mark && _words.IsRoleWord(units[before].Lower))
            {
                at = before;
            }
            else
            {
                if (Determiners.Contains(units[before].Lower))
                {
                    start = hasComma ? before : start;
                    hasComma = false;
                }

                break;
            }
        }

        return hasComma && !(run >= 0 && start == runs[run].First) ? null : (start, end);
    }

    /// <summary>"The foreign minister of Kestria, NAME, …": a determiner, the noun, "of" and a name between commas.</summary>
    private (int First, int End)? BeforeWithComplement(NameText text, List<NamedRun> runs, int person, int floor, int end)
    {
        var units = text.Units;
        var comma = runs[person].First - 1;
        if (person == 0 || comma <= floor || units[comma].Lower != Comma || runs[person].End >= end || units[runs[person].End].Lower != Comma || runs[person - 1].End != comma || runs[person - 1].Kind == EntityKind.Person)
        {
            return null;
        }

        var at = runs[person - 1].First - 1;
        at -= at > floor && units[at].Lower == The ? 1 : 0;
        if (at <= floor || !Complements.Contains(units[at].Lower) || !_words.IsRole(units[at - 1].Lower))
        {
            return null;
        }

        var first = at - 1;
        while (first > floor && comma - first < LongestRole && !Determiners.Contains(units[first - 1].Lower) && _words.IsRoleWord(units[first - 1].Lower))
        {
            first--;
        }

        return first > floor && Determiners.Contains(units[first - 1].Lower) ? (first - 1, comma) : null;
    }

    /// <summary>"NAME, the Israeli prime minister, …": a determiner or a name or a modifier, then the noun, then "of …".</summary>
    private (int First, int End)? After(NameText text, List<NamedRun> runs, int person, int floor)
    {
        var units = text.Units;
        var at = runs[person].End;
        if (at + 1 >= floor || units[at].Lower != Comma)
        {
            return null;
        }

        var first = ++at;
        var run = person + 1;
        var noun = -1;
        var isInComplement = false;
        at += Determiners.Contains(units[at].Lower) ? 1 : 0;
        for (; at < floor && at - first < LongestRole; at++)
        {
            while (run < runs.Count && runs[run].End <= at)
            {
                run++;
            }

            if (run < runs.Count && runs[run].First <= at)
            {
                if (runs[run].Kind == EntityKind.Person && !(runs[run].End < floor && units[runs[run].End].Shape == UnitShape.Possessive))
                {
                    return null;
                }

                at = runs[run].End - 1;
                noun = isInComplement ? at : noun;
            }
            else if (_words.IsRole(units[at].Lower))
            {
                noun = at;
            }
            else if (noun >= 0 && Complements.Contains(units[at].Lower))
            {
                isInComplement = true;
            }
            else if (!_words.IsRoleWord(units[at].Lower) && !(isInComplement && (units[at].Lower == The || units[at].Shape == UnitShape.Lower && IsOfName(text, runs, run, at, floor))))
            {
                break;
            }
        }

        return noun < 0 || (at < floor && units[at].IsWord && !isInComplement && !IsClauseStart(text, at)) ? null
            : (first, isInComplement ? WithHead(units, noun + 1, floor) : noun + 1);
    }

    /// <summary>"of the NATO alliance": one or two small words after the name, where the apposition ends with them.</summary>
    private static int WithHead(ReadOnlySpan<NameUnit> units, int end, int floor)
    {
        var at = end;
        while (at < floor && at - end < 2 && units[at].Shape == UnitShape.Lower)
        {
            at++;
        }

        return at > end && (at == floor || units[at].Shape == UnitShape.Mark) ? at : end;
    }

    private static bool IsOfName(NameText text, List<NamedRun> runs, int run, int at, int floor) =>
        at + 1 < floor && run < runs.Count && runs[run].First == at + 1;

    private static bool IsClauseStart(NameText text, int at) => text[at] is "who" or "whose" or "and" or "in" or "said" or "told" or "from" or "on" or "at" or "with" or "since" or "until";

    private static bool IsLink(ulong lower) => Complements.Contains(lower) || lower == The || lower == FeatureSpace.Hash("and");

    private bool IsRoleEnd(NameText text, int unit) => _words.IsRole(text.Units[unit].Lower) || (IsRoleAbbreviation(text, unit) && _words.IsRole(text.Units[unit - 1].Lower)) || text[unit] is "State" && unit > 1 && text[unit - 2] is "Secretary";

    private static bool IsRoleAbbreviation(NameText text, int unit) => text[unit] is "." && unit > 0 && text.Units[unit].Start == text.Units[unit - 1].End;
}
