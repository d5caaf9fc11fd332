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
        _isDetermined = Is(draft.Start - 1, FigureCues.The | FigureCues.A | FigureCues.Determiner);
        var isHyphened = Mark(numberEnd, '-') && IsGlued(numberEnd) && IsGlued(numberEnd + 1);
        if (draft.Unit is not null)
        {
            var at = Is(draft.End, FigureCues.Of) ? SkipDeterminers(draft.End + 1) : draft.End;
            return TryNoun(at, isMany: false, out var measured) && (at > draft.End || !IsTimeUnit(draft.Unit) || Mark(At(draft.End - 2).Mark == '-' ? draft.End - 2 : -1, '-'))
                ? draft with { CountsStart = at, CountsEnd = measured.End, CountsHead = measured.Head } : draft;
        }

        if (last.Is(NumberForm.Fraction) && !last.Is(NumberForm.Scaled))
        {
            var at = Is(draft.End, FigureCues.Of) ? draft.End + 1 : draft.End;
            at = SkipDeterminers(at);
            draft = draft with { Unit = draft.Low is > 1 || draft.High is > 1 ? null : "share", Rule = "figure.share" };
            return TryNoun(at, isMany: true, out var whole) ? draft with { CountsStart = at, CountsEnd = whole.End, CountsHead = whole.Head } : draft;
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
            if (of == start + 1 && !Is(of, FigureCues.Them) && !last.Is(NumberForm.Vague | NumberForm.About | NumberForm.Scaled))
            {
                return draft;
            }

            start = of;
            if (Is(start, FigureCues.Them))
            {
                return OfThem(draft, start + 1);
            }

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

        if (Is(start, FigureContexts.Others) && IsFateBefore(draft.Start))
        {
            return draft with { Unit = "people", CountsStart = start, CountsEnd = start + 1 }; // "killed 17 others"
        }

        var isMany = !((draft.Low ?? draft.High) is >= 0 and <= 1 && (draft.High ?? draft.Low) is >= 0 and <= 1);
        if (TryNoun(start, isMany, out var noun))
        {
            return draft with { Unit = UnitOf(noun.Head), CountsStart = start, CountsEnd = noun.End, CountsHead = noun.Head };
        }

        return start == draft.End && Is(draft.Start - 1, FigureCues.Harm) && (!IsLetters(start) || Is(start, FigureCues.Stop | FigureCues.And))
            ? draft with { Unit = "people" } : draft; // "killing one", "injured 40"
    }

    /// <summary>"seven of them were children", "three of whom were killed".</summary>
    private Draft OfThem(Draft draft, int i)
    {
        if (IsPassive(i, out var state))
        {
            return draft with { Unit = "people", CountsStart = state, CountsEnd = state + 1 };
        }

        var at = i;
        while (Is(at, FigureCues.Be))
        {
            at++;
        }

        return at > i && TryNoun(at, isMany: true, out var noun) ? draft with { Unit = UnitOf(noun.Head), CountsStart = at, CountsEnd = noun.End, CountsHead = noun.Head } : draft;
    }

    /// <summary>How many atoms before a figure its verb is looked for.</summary>
    private const int LongestVerb = 8;

    private bool IsFateBefore(int start)
    {
        for (var i = start - 1; i >= 0 && i > start - LongestVerb; i--)
        {
            if (Is(i, FigureCues.Harm | FigureCues.Fate | FigureCues.State))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"24 dead", "60 wounded": no noun follows.</summary>
    private bool IsStateAlone(int i) => !IsLetters(i + 1) || Is(i + 1, FigureCues.Stop | FigureCues.And) || !TryNoun(i + 1, isMany: true, out var noun) || !IsPlural(noun.Head);

    /// <summary>"five were killed", "12 have been injured".</summary>
    private bool IsPassive(int i, out int state)
    {
        state = i;
        while (state < i + 3 && Is(state, FigureContexts.Auxiliary))
        {
            state++;
        }

        return state > i && Is(state, FigureCues.State);
    }

    /// <summary>"three-phase", "20-member": the span holds the noun.</summary>
    private Draft Hyphened(Draft draft, int noun)
    {
        var end = noun + 1;
        if (Mark(end, '-') && Is(end + 1, FigureCues.Old | FigureCues.Long))
        {
            end += 2;
        }

        var unit = Is(noun, FigureCues.Crowd) ? "people" : UnitOf(noun); // "a 10,000-strong crowd"
        return TryNoun(end, isMany: false, out var of)
            ? draft with { End = end, Unit = unit, Rule = "figure.compound", CountsStart = end, CountsEnd = of.End, CountsHead = of.Head }
            : draft with { End = end, Unit = unit, Rule = "figure.compound" };
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
    /// <param name="i">Its first atom.</param>
    /// <param name="isMany">True where its head must be a plural.</param>
    /// <param name="noun">What was found.</param>
    private bool TryNoun(int i, bool isMany, out Noun noun)
    {
        noun = default;
        var (head, plural, end) = (-1, -1, i);
        var token = TokenAt(i);
        for (var at = i; at - i < LongestNoun && token < _sentence.EndToken; token++)
        {
            if (At(at).Start < tokens.Tokens[token].Span.Start)
            {
                break;
            }

            var next = AtomFrom(tokens.Tokens[token].Span.End);
            if (next <= at)
            {
                continue; // an atom of several tokens
            }

            var part = PartAt(token, at, head >= 0, token + 1 < _sentence.EndToken);
            if (part == NounPart.Possessive)
            {
                if (plural == head && next == at + 1)
                {
                    break; // "two nations' parliaments": nations are counted
                }

                (head, plural) = (-1, -1);
            }
            else if (part == NounPart.None)
            {
                break;
            }
            else if (part == NounPart.Head)
            {
                head = next - 1;
                end = next;
                plural = IsPlural(head) ? head : plural;
            }

            at = next;
        }

        head = isMany ? plural : head;
        if (head < 0)
        {
            return false;
        }

        noun = new Noun(i, head, isMany ? Math.Max(head + 1, plural == end - 1 ? end : head + 1) : end);
        return true;
    }

    /// <summary>Longer noun phrases, in atoms, are cut.</summary>
    private const int LongestNoun = 14;

    /// <summary>True where an article stands before the figure, so that a noun must follow ("the $2 million gain").</summary>
    private bool _isDetermined;

    private enum NounPart
    {
        None,
        Modifier,
        Head,
        Possessive,
    }

    /// <summary>What the token may be in a noun phrase that has a head already or has none.</summary>
    private NounPart PartAt(int token, int at, bool hasHead, bool hasNext)
    {
        var tag = tokens.Tokens[token].Tag;
        var isNominalNext = hasNext && tokens.Tokens[token + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective;
        if (Mark(at, '\''))
        {
            return hasHead ? NounPart.Possessive : NounPart.None;
        }

        if (Mark(at, '-') && IsGlued(at) && IsGlued(at + 1))
        {
            return NounPart.Modifier;
        }

        if (Mark(at, ',') || tag == PartOfSpeech.CoordinatingConjunction)
        {
            var isList = !hasHead && token > 0 && tokens.Tokens[token - 1].Tag == PartOfSpeech.Adjective && isNominalNext;
            return isList ? NounPart.Modifier : NounPart.None;
        }

        if (Mark(at + 1, '-') && IsGlued(at + 1) && IsGlued(at + 2) && (At(at).IsDigits || Word(at).Number >= 0))
        {
            return NounPart.Modifier; // "two 40-year-old turbines"
        }

        if (At(at).IsDigits && hasHead && At(at - 1).IsCapital && isNominalNext)
        {
            return NounPart.Modifier; // "20 Boeing 737 Max jets"
        }

        if (!IsLetters(at) || IsTimeAt(at) || (Word(at).Number >= 0 && !hasHead))
        {
            return NounPart.None;
        }

        return tag switch
        {
            PartOfSpeech.Noun or PartOfSpeech.ProperNoun => Is(at, FigureCues.Never) ? NounPart.None : IsDotted(token) ? NounPart.Modifier : NounPart.Head,
            PartOfSpeech.Adjective => hasHead && !isNominalNext ? NounPart.None : Is(at, FigureCues.Person) && !isNominalNext ? NounPart.Head : NounPart.Modifier,
            PartOfSpeech.Verb when _isDetermined && !hasHead && !IsPastForm(at) => NounPart.Head,
            PartOfSpeech.Verb => !hasHead && (isNominalNext || (hasNext && Mark(AtomFrom(tokens.Tokens[token].Span.End), '-'))) && IsPastForm(at) ? NounPart.Modifier : NounPart.None,
            PartOfSpeech.Adverb => hasHead || !hasNext || tokens.Tokens[token + 1].Tag is not (PartOfSpeech.Adjective or PartOfSpeech.Verb or PartOfSpeech.Noun) ? NounPart.None : NounPart.Modifier,
            PartOfSpeech.Unknown => Is(at, FigureCues.Stop) || (hasHead && IsPastForm(at)) ? NounPart.None : NounPart.Head,
            _ => NounPart.None,
        };
    }

    /// <summary>"U.S."</summary>
    private bool IsDotted(int token) => _text[tokens.Tokens[token].Span.End - 1] == '.';

    private int TokenAt(int i) => i < _atoms.Count ? tokens.FirstTokenEndingAfter(At(i).Start) : _sentence.EndToken;

    private bool IsPastForm(int i)
    {
        return lexicon.Endings.IsForm(Text(i));
    }

    private bool IsTimeAt(int i) => TimeAt(At(i).Start) is { Type: not TimeType.Duration };

    private bool IsPlural(int i)
    {
        if (!IsLetters(i))
        {
            return false;
        }

        return Word(i).Singular is not null || IsPerson(i) || lexicon.Endings.IsPlural(Text(i));
    }

    /// <summary>The unit that a counted noun is: "people" for persons, else its plural.</summary>
    private string UnitOf(int head)
    {
        if (IsPerson(head))
        {
            return "people";
        }

        var word = Text(head).ToString().ToLowerInvariant();
        if (!IsPlural(head))
        {
            word = Word(head).Plural ?? lexicon.Endings.PluralOf(word);
        }

        return lexicon.Word(word).Is(FigureCues.Person) ? "people" : word;
    }

    private bool IsPerson(int i) => Is(i, FigureCues.Person) || lexicon.Endings.IsPerson(Text(i));

    /// <summary>"the goalkeeper": the singular of a noun of persons.</summary>
    private bool IsOnePerson(int i) => IsLetters(i) && !IsPlural(i) && lexicon.Word(Word(i).Plural ?? lexicon.Endings.PluralOf(Text(i).ToString().ToLowerInvariant())).Is(FigureCues.Person);
}
