using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Readings;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Finds proposals that articles give to different authors, and terms that a rewrite changed.</summary>
internal sealed class ProposalComparer
{
    private const double SameTerm = 0.5;
    private const double SameKindOfTerm = 0.3; // where both are of one kind
    private const double OtherTerm = 0.75; // likeness above which two ways of giving a term say the same
    private readonly WordKeys _keys;

    public ProposalComparer(WordKeys keys) => _keys = keys;

    /// <summary>Proposals with more than one author, where each author stands in an article that does not name the other.</summary>
    public IEnumerable<Contradiction> Authors(Negotiation negotiation, JoinLog? log = null)
    {
        foreach (var proposal in negotiation.Proposals)
        {
            var authors = proposal.Authorship.GroupBy(author => Shortest(author.Name, proposal.By), StringComparer.Ordinal).OrderBy(author => author.Key, StringComparer.Ordinal).ToList();
            var apart = authors.Where(author => !authors.Exists(other => other.Key != author.Key && author.All(place => other.Any(another => another.Place.Article == place.Place.Article)))).ToList();
            if (authors.Count > 1 && apart.Count < 2)
            {
                log?.Add(JoinKind.Contradiction, isJoined: false, authors[0].First().Place, authors[1].First().Place, $"one proposal of {authors[0].Key} and of {authors[1].Key}, but one report names both");
            }

            if (apart.Count > 1)
            {
                yield return new Contradiction(
                    ContradictionKind.Author,
                    $"the same proposal is given to {string.Join(" and to ", apart.Select(author => author.Key))}",
                    [.. apart.SelectMany(author => author.GroupBy(place => place.Place.Article).Select(places => places.First().Place)).Distinct().Order(Comparer<Citation>.Create(Citation.InOrder))]);
            }
        }
    }

    /// <summary>"the Front" and "the Sollan Front" are one author, and so are "Orvane" and "Orvane's board": the shortest name that the other ends with or is of.</summary>
    private static string Shortest(string name, ImmutableArray<string> names) =>
        names.Where(other => name == other || name.EndsWith($" {other}", StringComparison.Ordinal) || name.StartsWith($"{other}'s ", StringComparison.Ordinal) || name.StartsWith($"{other}\u2019s ", StringComparison.Ordinal)).OrderBy(other => other.Length).FirstOrDefault() ?? name;

    /// <summary>Terms that stand in passages which are one text, where all others pair off and these two say something else.</summary>
    public IEnumerable<Contradiction> Terms(Negotiation negotiation, ImmutableArray<Reading> readings, ImmutableArray<CopyLink> copies)
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

        return leftA.Count == 1 && leftB.Count == 1 && Bag(leftA[0], texts).Similarity(Bag(leftB[0], texts)) < OtherTerm ? (leftA[0], leftB[0]) : null;
    }

    private WordBag Bag(ProposalTerm term, Dictionary<ArticleId, string> texts) => WordBag.Of(_keys, texts[term.Place.Article], term.Place.Span);
}
