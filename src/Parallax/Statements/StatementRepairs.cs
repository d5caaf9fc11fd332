using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>What the models cannot learn from the annotation they were trained on, since it draws other lines there.</summary>
internal static class StatementRepairs
{
    /// <summary>A source that begins behind a preposition of its own subject is the whole subject: "sources with knowledge of …".</summary>
    public static Attribution WithWholeSource(StatementText text, Attribution attribution)
    {
        if (attribution.Source is { } carried && carried.Last < attribution.Cue.First && text.Token(carried.Last).Tag == PartOfSpeech.Verb && text.Syntax.Subject(carried.Last) is var carrier and >= 0)
        {
            var told = text.Is(carrier, "who") ? carried with { Last = BoundaryCandidates.LastWordBefore(text, carrier, carried.First) } : text.Syntax.Range(carrier);
            return carrier < carried.Last && told.First <= told.Last ? attribution with { Source = told } : attribution;
        }

        if (attribution.Source is { } relative && relative.First == relative.Last && relative.First < attribution.Cue.First && text.Is(relative.First, "who"))
        {
            return Antecedent(text, relative.First) is { } antecedent ? attribution with { Source = antecedent } : attribution;
        }

        if (attribution.Source is not { } source || source.First >= attribution.Cue.First || text.Token(source.First - 1).Tag != PartOfSpeech.Adposition)
        {
            return attribution;
        }

        var subject = text.Syntax.Subject(attribution.Head);
        if (subject < 0 || subject >= source.First || attribution.Content.Contains(subject))
        {
            return attribution with { Source = source with { First = PhraseBefore(text, source.First) } };
        }

        return attribution with { Source = new TokenRange(text.Syntax.Range(subject).First, source.Last) };
    }

    /// <summary>The phrase of a common noun before a "who"; a name is found by whoever resolves the pronoun.</summary>
    private static TokenRange? Antecedent(StatementText text, int who)
    {
        var last = text.Is(who - 1, ",") ? who - 2 : who - 1;
        var head = last;
        while (text.Syntax.Head(head) is var above && above >= text.Sentence(who).FirstToken && above < head && text.Token(above).Tag == PartOfSpeech.Noun)
        {
            head = above;
        }

        return head >= text.Sentence(who).FirstToken && text.Token(head).Tag == PartOfSpeech.Noun ? new TokenRange(Math.Min(text.Syntax.Range(head).First, head), last) : null;
    }

    /// <summary>The first word of the noun phrase that a preposition before a token ties to it; the token where there is none.</summary>
    private static int PhraseBefore(StatementText text, int token)
    {
        var noun = token - 2;
        if (noun < text.Sentence(token).FirstToken || text.Token(noun).Tag is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun))
        {
            return token;
        }

        var first = noun;
        while (first > text.Sentence(token).FirstToken && text.Token(first - 1).Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Determiner or PartOfSpeech.Numeral)
        {
            first--;
        }

        return first;
    }

    /// <summary>Cuts a told clause before a participle of saying that hangs on its cue: "said it was over, rejecting the offer of …".</summary>
    public static Attribution WithoutTrailing(StatementText text, Attribution attribution)
    {
        var (first, last) = attribution.Content;
        for (var i = Math.Max(first, attribution.Head) + 2; i < last; i++)
        {
            if (text.Is(i - 1, ",") && text.Word(i) is { Kind: CueKind.Verb } && text.Quotation(i) < 0 && text.Syntax.Head(i) == attribution.Head &&
                text.Syntax.Relation(i) == Relation.AdverbialClause && text.Text[text.Token(i)].EndsWith("ing", StringComparison.OrdinalIgnoreCase))
            {
                return attribution with { Content = new TokenRange(first, BoundaryCandidates.LastWordBefore(text, i - 1, first)) };
            }
        }

        return attribution;
    }

    /// <summary>Of "was described by them as a trap" the content is what it was described as.</summary>
    public static Attribution OfPassive(StatementText text, Attribution attribution)
    {
        if (text.Word(attribution.Head) is not { } word || !word.Frames.HasFlag(CueFrames.Predicate) || !text.Syntax.IsPassive(attribution.Head))
        {
            return attribution;
        }

        for (var i = attribution.Cue.Last + 1; i < text.Sentence(attribution.Head).EndToken; i++)
        {
            var held = text.Syntax.Head(i);
            if (text.Is(i, "as") && held > i && text.Syntax.Head(held) == attribution.Head && text.Quotation(i) < 0)
            {
                return attribution with { Content = new TokenRange(BoundaryCandidates.FirstWordFrom(text, i + 1), text.Syntax.Range(held).Last) };
            }
        }

        return attribution;
    }

    /// <summary>Of "urged them to leave" the content is "to leave", of "promised them that it would end" the clause.</summary>
    public static Attribution WithoutObject(StatementText text, Attribution attribution)
    {
        var (first, last) = attribution.Content;
        if (text.Word(attribution.Head) is not { Kind: CueKind.Verb } word || first != attribution.Cue.Last + 1 || text.Quotation(first) >= 0)
        {
            return attribution;
        }

        for (var i = first; i < last; i++)
        {
            var isVerbNext = text.Token(i + 1).Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;
            if (i > first && text.Is(i, "that") && word.Frames.HasFlag(CueFrames.Clause) && (text.Token(i).Tag == PartOfSpeech.SubordinatingConjunction || text.Syntax.Relation(i) == Relation.Mark))
            {
                return attribution with { Content = new TokenRange(BoundaryCandidates.FirstWordFrom(text, i), last) };
            }

            if (text.Is(i, "to") && word.Frames.HasFlag(CueFrames.ObjectInfinitive) && isVerbNext)
            {
                return i == first ? attribution : attribution with { Content = new TokenRange(i, last) };
            }

            if (text.Token(i).Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || text.Is(i, ","))
            {
                return attribution;
            }
        }

        return attribution;
    }
}
