using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Copies;

namespace Parallax.Comparing;

/// <summary>Folds copies, rewrites and versions of one text into one telling. No chain is closed without a look at each pair.</summary>
public sealed class OriginFinder
{
    private const double LeastLinked = 0.5; // of the pairs between two groups, so that a chain of neighbours does not become one telling
    private const double WholeShare = 0.8; // of the shorter report: what is linked to the longer is then linked to it

    /// <summary>The origins of the articles, in the order of their first article.</summary>
    public OriginMap Find(ImmutableArray<Article> articles, ImmutableArray<CopyLink> copies)
    {
        var groupOf = articles.ToDictionary(article => article.Id, article => new List<ArticleId> { article.Id });
        var linked = copies.Select(link => (link.A, link.B)).ToHashSet();
        linked.UnionWith(copies.SelectMany(link => Inherited(link, copies)).ToList());
        foreach (var link in copies.OrderByDescending(link => link.Score).ThenBy(link => link.A.Value, StringComparer.Ordinal).ThenBy(link => link.B.Value, StringComparer.Ordinal))
        {
            var (one, other) = (groupOf[link.A], groupOf[link.B]);
            if (!ReferenceEquals(one, other) && LinkedShare(one, other, linked) >= LeastLinked)
            {
                one.AddRange(other);
                foreach (var article in other)
                {
                    groupOf[article] = one;
                }
            }
        }

        var origins = ImmutableArray.CreateBuilder<Origin>();
        var seen = new HashSet<List<ArticleId>>(ReferenceEqualityComparer.Instance);
        foreach (var article in articles)
        {
            var group = groupOf[article.Id];
            if (seen.Add(group))
            {
                origins.Add(new Origin($"o{origins.Count + 1}", [.. group.OrderBy(id => id.Value, StringComparer.Ordinal)], BasisOf(group, copies)));
            }
        }

        return new OriginMap(origins.ToImmutable());
    }

    /// <summary>A rewrite of a report is a rewrite of its copies, however short they are trimmed.</summary>
    private static IEnumerable<(ArticleId, ArticleId)> Inherited(CopyLink copy, ImmutableArray<CopyLink> copies)
    {
        if (copy.Kind is not (CopyKind.Copy or CopyKind.Edited) || copy.Share < WholeShare)
        {
            yield break;
        }

        foreach (var link in copies.Where(link => link.Kind == CopyKind.Rewrite))
        {
            foreach (var (shared, own) in new[] { (copy.A, copy.B), (copy.B, copy.A) })
            {
                if (link.A == shared || link.B == shared)
                {
                    yield return (own, link.A == shared ? link.B : link.A);
                }
            }
        }
    }

    private static double LinkedShare(List<ArticleId> one, List<ArticleId> other, HashSet<(ArticleId, ArticleId)> linked)
    {
        var count = one.Sum(a => other.Count(b => linked.Contains((a, b)) || linked.Contains((b, a))));
        return (double)count / (one.Count * other.Count);
    }

    private static OriginBasis BasisOf(List<ArticleId> group, ImmutableArray<CopyLink> copies)
    {
        if (group.Count == 1)
        {
            return OriginBasis.Own;
        }

        var kinds = copies.Where(link => group.Contains(link.A) && group.Contains(link.B)).Select(link => link.Kind).ToHashSet();
        return kinds.Contains(CopyKind.Copy) || kinds.Contains(CopyKind.Edited) ? OriginBasis.Copy
            : kinds.Contains(CopyKind.Rewrite) ? OriginBasis.Rewrite
            : OriginBasis.Unknown;
    }
}
