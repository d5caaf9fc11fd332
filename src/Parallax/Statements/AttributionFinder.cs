using Parallax.Learning;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>Finds attributions: cues by one model, then the edges of cue, content and source by one model each, in that order.</summary>
internal sealed class AttributionFinder(AttributionModels models, AttributionOptions options)
{
    /// <summary>Cues farther apart than this many cues are not in each other's content.</summary>
    private const int NestingReach = 12;

    private sealed class Scratch
    {
        public FeatureRows Rows { get; } = new();

        public List<int> Candidates { get; } = [];
    }

    /// <summary>Finds the attributions of a text in the order of their cues; none stands in the content of another.</summary>
    public List<Attribution> Find(StatementText text)
    {
        var scratch = new Scratch();
        var found = new List<Attribution>();
        for (var i = 0; i < text.Count; i++)
        {
            if (!CueFeatures.IsCandidate(text, i))
            {
                continue;
            }

            scratch.Rows.Clear();
            CueFeatures.Add(text, i, models.Cue.Space, scratch.Rows);
            var confidence = Yes(models.Cue, scratch.Rows, 0);
            if (confidence < options.LeastNoun || confidence < Least(text, i))
            {
                continue;
            }

            if (Attribute(text, i, confidence, scratch) is { } attribution && (IsClausal(text, attribution) || (attribution.Source is not null && (IsQuoting(text, attribution) || confidence >= options.LeastBare))))
            {
                found.Add(attribution);
            }
        }

        return WithoutNested(text, found);
    }

    private Attribution? Attribute(StatementText text, int head, float confidence, Scratch scratch)
    {
        var query = new BoundaryQuery(head, -1, head, head, -1, -1);
        BoundaryCandidates.CueBegins(text, head, scratch.Candidates);
        var cueFirst = Best(text, query, models.CueBegin, scratch);
        BoundaryCandidates.CueEnds(text, head, scratch.Candidates);
        var cueLast = Best(text, query with { First = cueFirst, CueFirst = cueFirst }, models.CueEnd, scratch);
        var cue = new TokenRange(cueFirst, cueLast);

        query = query with { CueFirst = cueFirst, CueLast = cueLast };
        BoundaryCandidates.ContentBegins(text, head, cue, scratch.Candidates);
        if (scratch.Candidates.Count == 0)
        {
            return null;
        }

        var contentFirst = Best(text, query, models.ContentBegin, scratch);
        BoundaryCandidates.ContentEnds(text, head, cue, contentFirst, scratch.Candidates);
        if (scratch.Candidates.Count == 0)
        {
            return null;
        }

        var contentLast = Best(text, query with { First = contentFirst }, models.ContentEnd, scratch);
        contentFirst = FirstOfChain(text, contentFirst);
        query = query with { ContentFirst = contentFirst, ContentLast = contentLast };
        BoundaryCandidates.SourceBegins(text, head, cue, scratch.Candidates);
        var sourceFirst = Best(text, query, models.SourceBegin, scratch);
        TokenRange? source = null;
        if (sourceFirst != head)
        {
            BoundaryCandidates.SourceEnds(text, head, cue, sourceFirst, scratch.Candidates);
            source = new TokenRange(sourceFirst, Best(text, query with { First = sourceFirst }, models.SourceEnd, scratch));
        }

        return new Attribution(head, cue, new TokenRange(contentFirst, contentLast), source, confidence);
    }

    /// <summary>The beginning of a quotation of several paragraphs, where the content begins with a later one of them.</summary>
    private static int FirstOfChain(StatementText text, int first)
    {
        var quotation = text.Quotation(first);
        if (quotation <= 0 || BoundaryCandidates.FirstWordFrom(text, text.Text.FirstTokenEndingAfter(text.Quotations[quotation].Inner.Start)) != first)
        {
            return first;
        }

        var start = quotation;
        while (start > 0 && text.Quotations[start - 1].IsContinued)
        {
            start--;
        }

        return start == quotation ? first : BoundaryCandidates.FirstWordFrom(text, text.Text.FirstTokenEndingAfter(text.Quotations[start].Inner.Start));
    }

    private float Least(StatementText text, int index) =>
        !IsFramed(text, index) ? options.LeastCue : text.Token(index).Tag == PartOfSpeech.Noun ? options.LeastNoun : options.LeastFramed;

    /// <summary>True where the word governs a clause or infinitive as its frame has it.</summary>
    private static bool IsFramed(StatementText text, int index)
    {
        if (text.Word(index) is not { } word)
        {
            return false;
        }

        var dependents = text.Syntax.Dependents(index);
        var isClause = (dependents & (StatementSyntax.ClausalComplement | StatementSyntax.Parataxis)) != 0;
        var isInfinitive = (dependents & StatementSyntax.OpenComplement) != 0;
        return text.Token(index).Tag == PartOfSpeech.Noun
            ? (dependents & (StatementSyntax.ClausalComplement | StatementSyntax.ClausalModifier)) != 0 && word.Frames.HasFlag(CueFrames.Infinitive) | word.Frames.HasFlag(CueFrames.Clause)
            : (isClause && word.Frames.HasFlag(CueFrames.Clause)) || (isInfinitive && (word.Frames & (CueFrames.Infinitive | CueFrames.ObjectInfinitive)) != 0);
    }

    /// <summary>True for a content that is a clause or infinitive, or that a preposition ties to its cue and a verb tells of ("accused … of hiding …").</summary>
    private static bool IsClausal(StatementText text, Attribution attribution)
    {
        var isTied = text.Word(attribution.Head) is { } word && word.Frames.HasFlag(CueFrames.Preposition);
        for (var i = attribution.Content.First; i <= attribution.Content.Last; i++)
        {
            if (attribution.Cue.Contains(i) || !text.IsWord(i))
            {
                continue;
            }

            var isVerb = text.Token(i).Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;
            if (isVerb && isTied && text.Syntax.Relation(i) != Relation.AdjectivalModifier)
            {
                return true;
            }

            var head = text.Syntax.Head(i);
            var isTop = !attribution.Content.Contains(head) || attribution.Cue.Contains(head);
            if (isTop && (isVerb || (text.Syntax.Dependents(i) & (StatementSyntax.Copula | StatementSyntax.HasSubject)) != 0 || text.Syntax.Relation(i) is Relation.ClausalComplement or Relation.OpenComplement))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a content with quoted words that are no title of a work, behind a cue that may quote.</summary>
    private static bool IsQuoting(StatementText text, Attribution attribution)
    {
        if (text.Word(attribution.Head) is { } word && !word.Frames.HasFlag(CueFrames.Quote))
        {
            return false;
        }

        for (var i = attribution.Content.First; i <= attribution.Content.Last; i++)
        {
            if (text.Quotation(i) is var quotation and >= 0 && !QuotationFinder.IsTitle(text.Text.Text, text.Quotations[quotation]))
            {
                return true;
            }
        }

        return false;
    }

    private static int Best(StatementText text, BoundaryQuery query, ClassModel model, Scratch scratch)
    {
        var (best, found) = (float.NegativeInfinity, scratch.Candidates[0]);
        if (scratch.Candidates.Count == 1)
        {
            return found;
        }

        scratch.Rows.Clear();
        foreach (var candidate in scratch.Candidates)
        {
            BoundaryFeatures.Add(text, query, candidate, model.Space, scratch.Rows);
        }

        for (var i = 0; i < scratch.Candidates.Count; i++)
        {
            var yes = Yes(model, scratch.Rows, i);
            if (yes > best)
            {
                (best, found) = (yes, scratch.Candidates[i]);
            }
        }

        return found;
    }

    private static float Yes(ClassModel model, FeatureRows rows, int row)
    {
        Span<float> probabilities = stackalloc float[2];
        model.Predict(rows[row], probabilities);
        return probabilities[1];
    }

    /// <summary>What is left when each cue that stands in another's content has given way, or has cut that content short.</summary>
    private static List<Attribution> WithoutNested(StatementText text, List<Attribution> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            for (var j = Math.Max(0, i - NestingReach); j < Math.Min(found.Count, i + NestingReach); j++)
            {
                if (j != i && found[i].Content.Contains(found[j].Head))
                {
                    var (outer, inner) = (found[i], found[j]);
                    found[i] = NestedAttributions.CutShort(text, outer, inner);
                    if (NestedAttributions.IsTrailing(text, outer, inner) && (inner.Source is not { } source || outer.Content.Contains(source)))
                    {
                        found[j] = inner with { Source = outer.Source };
                    }
                }

                if (j != i && found[i].Content.Contains(found[j].Head))
                {
                    found[j] = NestedAttributions.TakeOver(text, found[i], found[j]);
                }
            }
        }

        var kept = new List<Attribution>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var isNested = false;
            for (var j = Math.Max(0, i - NestingReach); j < Math.Min(found.Count, i + NestingReach) && !isNested; j++)
            {
                isNested = j != i && NestedAttributions.Yields(text, found[i], found[j]);
            }

            if (!isNested)
            {
                kept.Add(found[i]);
            }
        }

        return kept;
    }
}
