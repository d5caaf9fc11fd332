using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>What becomes of two attributions of which one's cue stands in the other's content.</summary>
internal static class NestedAttributions
{
    /// <summary>How far behind the beginning of the content a noun of saying may stand to be its head ("his longstanding pledge").</summary>
    private const int HeadReach = 4;

    /// <summary>How many words of office may stand before a source's name.</summary>
    private const int TitleReach = 8;

    /// <summary>How many arcs a cue may hang below the one in whose subject it stands.</summary>
    private const int TellerReach = 8;

    /// <summary>Cuts the outer content before the inner clause, where that hangs on the outer cue: "X said it was over as Y warned that …".</summary>
    public static Attribution CutShort(StatementText text, Attribution outer, Attribution inner)
    {
        if (inner.Head <= outer.Head || text.Quotation(inner.Head) >= 0)
        {
            return outer;
        }

        if (IsOfTeller(text, outer.Head, inner.Head) && inner.Cue.First > outer.Content.First)
        {
            return outer with { Content = outer.Content with { Last = BoundaryCandidates.LastWordBefore(text, inner.Cue.First, outer.Content.First) } };
        }

        if (IsTrailing(text, outer, inner))
        {
            return outer with { Content = outer.Content with { Last = BoundaryCandidates.LastWordBefore(text, inner.Cue.First, outer.Content.First) } };
        }

        if (inner.Source is not { } source)
        {
            return outer;
        }

        if (source.Last + 1 == inner.Cue.First && BreakBefore(text, source.First, outer.Content.First) is var broken and >= 0)
        {
            return outer with { Content = outer.Content with { Last = BoundaryCandidates.LastWordBefore(text, broken, outer.Content.First) } };
        }

        if (text.Syntax.Head(inner.Head) != outer.Head || text.Syntax.Relation(inner.Head) is not (Relation.AdverbialClause or Relation.Conjunct or Relation.Parataxis))
        {
            return outer;
        }

        var last = BoundaryCandidates.LastWordBefore(text, text.Syntax.Range(inner.Head).First, outer.Content.First);
        return last > outer.Content.First && last < outer.Content.Last ? outer with { Content = outer.Content with { Last = last } } : outer;
    }

    /// <summary>Cuts a content of several sentences before the one that the next cue tells: a quotation belongs to the cue of its own sentence.</summary>
    public static Attribution WithoutNext(StatementText text, Attribution attribution, Attribution next)
    {
        var sentence = text.Sentence(next.Head);
        var first = Math.Max(sentence.FirstToken, attribution.Content.First + 1);
        var isOwn = next.Source is not null && text.Quotation(next.Head) < 0 && sentence.Number > text.Sentence(attribution.Head).Number && text.Sentence(next.Content.First).Number == sentence.Number;
        return isOwn && attribution.Content.Contains(next.Content.First)
            ? attribution with { Content = attribution.Content with { Last = BoundaryCandidates.LastWordBefore(text, first, attribution.Content.First) } }
            : attribution;
    }

    /// <summary>Gives a clause beside another its own subject as source, where both were given the source of the first: "X declared … as Y said …".</summary>
    public static Attribution WithOwnSource(StatementText text, Attribution first, Attribution second)
    {
        var isBeside = text.Syntax.Relation(second.Head) is Relation.Parataxis or Relation.AdverbialClause or Relation.Conjunct;
        if (!isBeside || IsParticiple(text, second.Head) || first.Source is not { } source || second.Source is not { } given || !source.Overlaps(given))
        {
            return second;
        }

        var own = BoundaryCandidates.OwnSource(text, second.Head, second.Cue);
        var start = own.First < own.Last && text.Token(own.First).Tag is PartOfSpeech.Adposition or PartOfSpeech.SubordinatingConjunction ? own.First + 1 : own.First;
        return own.Last >= start && start > first.Cue.Last && !own.Overlaps(given) ? second with { Source = own with { First = start } } : second;
    }

    /// <summary>The word before a source that sets its clause beside another; -1 where there is none.</summary>
    private static int BreakBefore(StatementText text, int source, int least)
    {
        for (var i = source - 1; i > Math.Max(least, source - TitleReach); i--)
        {
            if (IsBreak(text, i))
            {
                return i;
            }

            if (text.Token(i).Tag is not (PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Determiner) && !text.Is(i, "of"))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>True for words that set one clause beside another.</summary>
    private static bool IsBreak(StatementText text, int token) =>
        text.Is(token, "as") || text.Is(token, "while") || text.Is(token, "but") || text.Is(token, "though") || text.Is(token, "although") || text.Is(token, ";");

    /// <summary>Where the outer content is a noun of saying with what it tells ("renewed his pledge to leave"), the noun is the cue and keeps the outer source.</summary>
    public static Attribution TakeOver(StatementText text, Attribution outer, Attribution inner) =>
        IsHeadNoun(text, outer, inner) && outer.Source is not null ? inner with { Source = outer.Source, Confidence = Math.Max(inner.Confidence, outer.Confidence) } : inner;

    /// <summary>True where the first attribution gives way to the second.</summary>
    public static bool Yields(StatementText text, Attribution a, Attribution b)
    {
        if (b.Content.Contains(a.Head))
        {
            return !RelayChains.IsRetold(text, a, b) && !IsHeadNoun(text, b, a) && !IsOwnedNoun(text, a) && (!a.Content.Contains(b.Head) || b.Confidence > a.Confidence);
        }

        return a.Content.Contains(b.Head) && IsHeadNoun(text, a, b);
    }

    /// <summary>True for a participle of saying behind a comma, which goes on with the outer source: "said it was over, adding that …".</summary>
    public static bool IsTrailing(StatementText text, Attribution outer, Attribution inner) =>
        inner.Cue.First - 1 > outer.Content.First && text.Is(inner.Cue.First - 1, ",") && text.Word(inner.Head) is not null && inner.Content.First > inner.Head &&
        text.Quotation(inner.Head) < 0 && IsParticiple(text, inner.Head);

    /// <summary>True where a cue stands in the subject of another: "an official who asked not to be named said …".</summary>
    private static bool IsOfTeller(StatementText text, int cue, int teller)
    {
        for (var (at, steps) = (cue, 0); at >= 0 && steps < TellerReach; (at, steps) = (text.Syntax.Head(at), steps + 1))
        {
            if (text.Syntax.Head(at) == teller)
            {
                return text.Syntax.Relation(at) is Relation.Subject or Relation.PassiveSubject;
            }
        }

        return false;
    }

    private static bool IsParticiple(StatementText text, int token) => text.Text[text.Token(token)].EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    private static bool IsHeadNoun(StatementText text, Attribution outer, Attribution inner) =>
        text.Token(inner.Head).Tag == PartOfSpeech.Noun && text.Quotation(inner.Head) < 0 && inner.Head > outer.Head &&
        inner.Head - outer.Content.First is >= 0 and <= HeadReach && inner.Content.First > inner.Head && inner.Content.Last == outer.Content.Last && outer.Content.First == outer.Cue.Last + 1;

    /// <summary>True for a noun of saying with its owner and a clause of its own ("Orrin's announcement that …"), which tells also inside what another says.</summary>
    private static bool IsOwnedNoun(StatementText text, Attribution attribution) =>
        text.Token(attribution.Head).Tag == PartOfSpeech.Noun && text.Quotation(attribution.Head) < 0 && attribution.Source is { } source && source.Last < attribution.Head &&
        text.Syntax.Child(attribution.Head, Relation.Possessive) is var owner and >= 0 && source.Contains(owner) &&
        (text.Syntax.Dependents(attribution.Head) & (StatementSyntax.ClausalComplement | StatementSyntax.ClausalModifier)) != 0;
}
