using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Readings;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Finds terms of proposals that a rewrite changed.</summary>
internal sealed class TermComparer
{
    private const double SameTerm = 0.5;
    private const double SameKindOfTerm = 0.3; // where both are of one kind
    private const double LeastTerm = 0.1; // likeness below which they are two terms
    private const double OtherTerm = 0.75; // likeness above which two ways of giving a term say the same
    private readonly WordKeys _keys;

    public TermComparer(WordKeys keys) => _keys = keys;

    /// <summary>Terms that stand in passages which are one text, where all others pair off and these two say something else.</summary>
    public IEnumerable<Contradiction> Find(Negotiation negotiation, ImmutableArray<Reading> readings, ImmutableArray<CopyLink> copies)
    {
        var texts = readings.ToDictionary(reading => reading.Article.Id, reading => reading.Article.Text);
        foreach (var proposal in negotiation.Proposals)
        {
            foreach (var link in copies)
            {
                foreach (var passage in link.Passages.Where(passage => passage.Kind == PassageKind.Reworded))
                {
                    var a = proposal.Terms.Where(term => term.Place.Article == link.A && passage.A.Contains(term.Place.Span)).ToList();
                    var b = proposal.Terms.Where(term => term.Place.Article == link.B && passage.B.Contains(term.Place.Span)).ToList();
                    if (a.Count > 1 && b.Count > 1 && Left(a, b, texts) is { } pair)
                    {
                        yield return new Contradiction(
                            ContradictionKind.Action,
                            $"one term, given as \"{pair.A.Text}\" and as \"{pair.B.Text}\"",
                            [pair.A.Place, pair.B.Place]);
                    }
                }
            }
        }
    }

    private (ProposalTerm A, ProposalTerm B)? Left(List<ProposalTerm> a, List<ProposalTerm> b, Dictionary<ArticleId, string> texts)
    {
        var (leftA, leftB) = (a.ToList(), b.ToList());
        var pairs = a.SelectMany(x => b.Select(y => (X: x, Y: y, Alike: Bag(x, texts).Similarity(Bag(y, texts))))).OrderByDescending(pair => pair.Alike).ToList();
        foreach (var (x, y, alike) in pairs)
        {
            if (alike >= (x.Kind == y.Kind ? SameKindOfTerm : SameTerm) && leftA.Contains(x) && leftB.Contains(y))
            {
                leftA.Remove(x);
                leftB.Remove(y);
            }
        }

        return leftA.Count == 1 && leftB.Count == 1 && Bag(leftA[0], texts).Similarity(Bag(leftB[0], texts)) is > LeastTerm and < OtherTerm ? (leftA[0], leftB[0]) : null;
    }

    private WordBag Bag(ProposalTerm term, Dictionary<ArticleId, string> texts) => WordBag.Of(_keys, texts[term.Place.Article], term.Place.Span);
}
