using Parallax.Learning;

namespace Parallax.Statements;

/// <summary>Finds attributions: cues by one model, then the edges of cue, content and source by one model each, in that order.</summary>
internal sealed class AttributionFinder(AttributionModels models)
{
    /// <summary>A word is a cue from this probability on. Measured: docs/statements.md.</summary>
    private const float LeastCue = 0.42f;

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
            if (confidence >= LeastCue && Attribute(text, i, confidence, scratch) is { } attribution)
            {
                found.Add(attribution);
            }
        }

        return WithoutNested(found);
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

    private static List<Attribution> WithoutNested(List<Attribution> found)
    {
        var kept = new List<Attribution>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var a = found[i];
            var isNested = false;
            for (var j = Math.Max(0, i - 12); j < Math.Min(found.Count, i + 12) && !isNested; j++)
            {
                var b = found[j];
                isNested = j != i && b.Content.Contains(a.Head) && (!a.Content.Contains(b.Head) || b.Confidence > a.Confidence);
            }

            if (!isNested)
            {
                kept.Add(a);
            }
        }

        return kept;
    }
}
