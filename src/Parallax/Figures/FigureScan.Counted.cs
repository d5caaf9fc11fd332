using Parallax.Text;
using Parallax.Times;

namespace Parallax.Figures;

/// <summary>What is counted: the noun behind the number and its phrase.</summary>
internal sealed partial class FigureScan
{
    /// <summary>A noun phrase by atoms: where it begins, its head, where it ends.</summary>
    private readonly record struct Noun(int Start, int Head, int End);

    private Draft WithCounts(Draft draft, int numberEnd, Part last)
    {
        var isHyphened = Mark(numberEnd, '-') && IsGlued(numberEnd) && IsGlued(numberEnd + 1);
        if (draft.Unit is not null)
        {
            var at = Is(draft.End, FigureCues.Of) ? SkipDeterminers(draft.End + 1) : draft.End;
            return TryNoun(at, isMany: false, out var measured) && (at > draft.End || !IsTimeUnit(draft.Unit) || Mark(At(draft.End - 2).Mark == '-' ? draft.End - 2 : -1, '-'))
                ? draft with { CountsStart = at, CountsEnd = measured.End } : draft;
        }

        if (last.Is(NumberForm.Fraction) && !last.Is(NumberForm.Scaled))
        {
            var at = Is(draft.End, FigureCues.Of) ? draft.End + 1 : draft.End;
            at = SkipDeterminers(at);
            draft = draft with { Unit = draft.Low is > 1 || draft.High is > 1 ? null : "share", Rule = "figure.share" };
            return TryNoun(at, isMany: true, out var whole) ? draft with { CountsStart = at, CountsEnd = whole.End } : draft;
        }

        var start = draft.End;
        if (isHyphened && IsLetters(numberEnd + 1) && draft.End == numberEnd)
        {
            return Hyphened(draft, numberEnd + 1);
        }

        while (Is(start, FigureCues.More) && !Mark(start + 1, '-'))
        {
            start++;
        }

        if (Is(start, FigureCues.Of))
        {
            var of = SkipDeterminers(start + 1);
            if (of == start + 1 && !last.Is(NumberForm.Vague | NumberForm.About | NumberForm.Scaled))
            {
                return draft;
            }

            start = of;
            if (At(start).IsDigits || Word(start).Number >= 0)
            {
                // "20 of the 136 hostages"
                start = TryNumber(start, false, false, out var whole) ? whole.End : start;
            }
        }

        if (Is(start, FigureCues.State) && IsStateAlone(start))
        {
            return draft with { Unit = "people", CountsStart = start, CountsEnd = start + 1 };
        }

        if (IsPassive(start, out var state))
        {
            return draft with { Unit = "people", CountsStart = state, CountsEnd = state + 1 };
        }

        var isMany = !(draft.Low == 1 && draft.High == 1);
        return TryNoun(start, isMany, out var noun) ? draft with { Unit = UnitOf(noun.Head), CountsStart = start, CountsEnd = noun.End } : draft;
    }

    /// <summary>"24 dead", "60 wounded": no noun follows.</summary>
    private bool IsStateAlone(int i) => !IsLetters(i + 1) || Is(i + 1, FigureCues.Stop | FigureCues.And) || !TryNoun(i + 1, isMany: true, out var noun) || !IsPlural(noun.Head);

    /// <summary>"five were killed", "12 have been injured".</summary>
    private bool IsPassive(int i, out int state)
    {
        state = i;
        while (state < i + 3 && Text(state) is "were" or "was" or "have" or "had" or "been" or "are" or "is" or "has" or "being" or "others" or "also" or "more" or "still")
        {
            state++;
        }

        return state > i && Is(state, FigureCues.State);
    }

    /// <summary>"three-phase", "20-member": the span holds the noun.</summary>
    private Draft Hyphened(Draft draft, int noun)
    {
        var end = noun + 1;
        if (Is(noun, FigureCues.Refused))
        {
            return draft;
        }

        if (Mark(end, '-') && Is(end + 1, FigureCues.Old | FigureCues.Long))
        {
            end += 2;
        }

        return TryNoun(end, isMany: false, out var of)
            ? draft with { End = end, Unit = UnitOf(noun), Rule = "figure.compound", CountsStart = end, CountsEnd = of.End }
            : draft with { End = end, Unit = UnitOf(noun), Rule = "figure.compound" };
    }

    private int SkipDeterminers(int i)
    {
        while (Is(i, FigureCues.The | FigureCues.Determiner | FigureCues.A))
        {
            i++;
        }

        return i;
    }

    private bool IsCounted(int i) => TryNoun(i, isMany: true, out var noun) && IsPlural(noun.Head);

    /// <summary>The noun phrase at the atom, up to the first word that cannot belong to it.</summary>
    private bool TryNoun(int i, bool isMany, out Noun noun)
    {
        var (head, at, first) = (-1, i, -1);
        while (at - i < 12 && IsLetters(at) && !Is(at, FigureCues.Stop) && Word(at).Number < 0 && !IsTimeAt(at))
        {
            if (at > i && !At(at).IsSpaced && !Mark(at - 1, '-') && !Mark(at - 1, '\''))
            {
                break;
            }

            var tag = TagAt(at);
            if (tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary && head >= 0)
            {
                break;
            }

            if (tag == PartOfSpeech.Unknown && first >= 0 && IsPastForm(at))
            {
                break;
            }

            head = at;
            first = first < 0 && IsPlural(at) ? at : first;
            at++;
            if (Mark(at, '-') && IsGlued(at) && IsGlued(at + 1) && IsLetters(at + 1))
            {
                at++;
            }
            else if (Mark(at, '\'') && IsGlued(at))
            {
                // "women's groups"; "residents' homes"
                at += Is(at + 1, FigureCues.Possessive) && IsGlued(at + 1) ? 2 : 1;
                first = -1;
                if (!IsLetters(at))
                {
                    break;
                }
            }
        }

        noun = default;
        if (head < 0)
        {
            return false;
        }

        if (isMany)
        {
            if (first < 0)
            {
                return false;
            }

            head = first < head && IsPlural(first + 1) && Text(first + 1).Length > 3 && TagAt(first + 1) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun ? first + 1 : first;
        }
        else if (first >= 0 && first < head && !At(head).IsCapital)
        {
            head = first;
        }

        noun = new Noun(i, head, head + 1);
        return true;
    }

    private bool IsPastForm(int i)
    {
        var word = Text(i);
        return word.Length > 3 && (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ly", StringComparison.OrdinalIgnoreCase));
    }

    private bool IsTimeAt(int i) => TimeAt(At(i).Start) is { Type: not TimeType.Duration };

    private PartOfSpeech TagAt(int i)
    {
        var token = tokens.FirstTokenEndingAfter(At(i).Start);
        return token < tokens.Tokens.Length ? tokens.Tokens[token].Tag : PartOfSpeech.Unknown;
    }

    private bool IsPlural(int i)
    {
        if (!IsLetters(i))
        {
            return false;
        }

        if (Word(i).Singular is not null || Is(i, FigureCues.Person))
        {
            return true;
        }

        var word = Text(i);
        return word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'u' or 'i' or 'S' or 'U' or 'I');
    }

    /// <summary>The unit that a counted noun is: "people" for persons, else its plural.</summary>
    private string UnitOf(int head)
    {
        if (Is(head, FigureCues.Person))
        {
            return "people";
        }

        var word = Text(head).ToString().ToLowerInvariant();
        if (!IsPlural(head))
        {
            word = Word(head).Plural ?? PluralOf(word);
        }

        return lexicon.Word(word).Is(FigureCues.Person) ? "people" : word;
    }

    private static string PluralOf(string word) =>
        word.Length > 2 && word[^1] == 'y' && word[^2] is not ('a' or 'e' or 'i' or 'o' or 'u') ? word[..^1] + "ies"
        : word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
        : word + "s";
}
