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
        public List<int> Candidates { get; } = [];

        public BoundaryChooser Chooser { get; } = new();
    }

    /// <summary>One cue on its way from model to model.</summary>
    private sealed class Search(int head, float confidence)
    {
        public int Head { get; } = head;

        public float Confidence { get; } = confidence;

        public BoundaryQuery Query { get; set; } = new(head, -1, head, head, -1, -1);

        public TokenRange Cue => new(Query.CueFirst, Query.CueLast);

        public TokenRange Content => new(Query.ContentFirst, Query.ContentLast);

        /// <summary>First token of the content as the model has it, before a chain of quotations is followed back.</summary>
        public int ContentFirst { get; set; }

        /// <summary>First token of the source, which is the cue's head where there is no source.</summary>
        public int SourceFirst { get; set; }

        public TokenRange? Source { get; set; }

        /// <summary>True for a content that is a clause or an infinitive.</summary>
        public bool IsClausal { get; set; }
    }

    /// <summary>Finds the attributions of a text in the order of their cues; none stands in the content of another.</summary>
    public List<Attribution> Find(StatementText text)
    {
        var scratch = new Scratch();
        var searches = Cues(text);
        FindCues(text, searches, scratch);
        FindContents(text, searches, scratch);
        FindSources(text, searches, scratch);
        var found = new List<Attribution>();
        foreach (var search in searches)
        {
            if (search.IsClausal || (search.Source is { } source && !source.Contains(search.Content)))
            {
                found.Add(new Attribution(search.Head, search.Cue, search.Content, search.Source, search.Confidence));
            }
        }

        return WithoutNested(text, found);
    }

    private List<Search> Cues(StatementText text)
    {
        var (words, rows) = (new List<int>(), new FeatureRows());
        for (var i = 0; i < text.Count; i++)
        {
            if (CueFeatures.IsCandidate(text, i))
            {
                words.Add(i);
                CueFeatures.Add(text, i, models.Cue.Space, rows);
            }
        }

        var leanings = new int[words.Count];
        models.Cue.Lean(rows, leanings);
        var searches = new List<Search>();
        for (var i = 0; i < leanings.Length; i++)
        {
            var confidence = ClassModel.Probability(leanings[i]);
            if (confidence >= options.LeastNoun && confidence >= Least(text, words[i]))
            {
                searches.Add(new Search(words[i], confidence));
            }
        }

        return searches;
    }

    // Each model goes over all cues before the next begins, as its weights then stay in the processor's caches.
    private void FindCues(StatementText text, List<Search> searches, Scratch scratch)
    {
        foreach (var search in searches)
        {
            BoundaryCandidates.CueBegins(text, search.Head, scratch.Candidates);
            search.Query = search.Query with { CueFirst = scratch.Chooser.Choose(text, search.Query, models.CueBegin, scratch.Candidates) };
        }

        foreach (var search in searches)
        {
            BoundaryCandidates.CueEnds(text, search.Head, scratch.Candidates);
            search.Query = search.Query with { CueLast = scratch.Chooser.Choose(text, search.Query with { First = search.Query.CueFirst }, models.CueEnd, scratch.Candidates) };
        }
    }

    private void FindContents(StatementText text, List<Search> searches, Scratch scratch)
    {
        searches.RemoveAll(search =>
        {
            BoundaryCandidates.ContentBegins(text, search.Head, search.Cue, scratch.Candidates);
            if (scratch.Candidates.Count == 0)
            {
                return true;
            }

            search.ContentFirst = scratch.Chooser.Choose(text, search.Query, models.ContentBegin, scratch.Candidates);
            return false;
        });
        searches.RemoveAll(search =>
        {
            var first = search.ContentFirst;
            BoundaryCandidates.ContentEnds(text, search.Head, search.Cue, first, scratch.Candidates);
            if (scratch.Candidates.Count == 0)
            {
                return true;
            }

            var last = scratch.Chooser.Choose(text, search.Query with { First = first }, models.ContentEnd, scratch.Candidates);
            search.Query = search.Query with { ContentFirst = FirstOfChain(text, first), ContentLast = last };
            return !MayBeTold(text, search);
        });
    }

    /// <summary>True for a content that is a clause, that is quoted, or whose cue is so sure that a phrase will do.</summary>
    private bool MayBeTold(StatementText text, Search search)
    {
        search.IsClausal = IsClausal(text, search);
        return search.IsClausal || search.Confidence >= options.LeastBare || IsQuoting(text, search);
    }

    private void FindSources(StatementText text, List<Search> searches, Scratch scratch)
    {
        foreach (var search in searches)
        {
            BoundaryCandidates.SourceBegins(text, search.Head, search.Cue, scratch.Candidates);
            search.SourceFirst = scratch.Chooser.Choose(text, search.Query, models.SourceBegin, scratch.Candidates);
        }

        foreach (var search in searches.Where(search => search.SourceFirst != search.Head))
        {
            BoundaryCandidates.SourceEnds(text, search.Head, search.Cue, search.SourceFirst, scratch.Candidates);
            search.Source = new TokenRange(search.SourceFirst, scratch.Chooser.Choose(text, search.Query with { First = search.SourceFirst }, models.SourceEnd, scratch.Candidates));
        }
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
    private static bool IsClausal(StatementText text, Search search)
    {
        var isTied = text.Word(search.Head) is { } word && word.Frames.HasFlag(CueFrames.Preposition);
        for (var i = search.Content.First; i <= search.Content.Last; i++)
        {
            if (search.Cue.Contains(i) || !text.IsWord(i))
            {
                continue;
            }

            var isVerb = text.Token(i).Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;
            if (isVerb && isTied && text.Syntax.Relation(i) != Relation.AdjectivalModifier)
            {
                return true;
            }

            var head = text.Syntax.Head(i);
            var isTop = !search.Content.Contains(head) || search.Cue.Contains(head);
            if (isTop && (isVerb || (text.Syntax.Dependents(i) & (StatementSyntax.Copula | StatementSyntax.HasSubject)) != 0 || text.Syntax.Relation(i) is Relation.ClausalComplement or Relation.OpenComplement))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a content with quoted words that are no title of a work, behind a cue that may quote.</summary>
    private static bool IsQuoting(StatementText text, Search search)
    {
        if (text.Word(search.Head) is { } word && !word.Frames.HasFlag(CueFrames.Quote))
        {
            return false;
        }

        for (var i = search.Content.First; i <= search.Content.Last; i++)
        {
            if (text.Quotation(i) is var quotation and >= 0 && !QuotationFinder.IsTitle(text.Text.Text, text.Quotations[quotation]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is left when each cue that stands in another's content has given way, or has cut that content short.</summary>
    private static List<Attribution> WithoutNested(StatementText text, List<Attribution> found)
    {
        for (var i = 0; i + 1 < found.Count; i++)
        {
            found[i] = NestedAttributions.WithoutNext(text, found[i], found[i + 1]);
            found[i + 1] = NestedAttributions.WithOwnSource(text, found[i], found[i + 1]);
        }

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
