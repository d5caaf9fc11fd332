using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Languages;

namespace Parallax.Comparing;

/// <summary>
/// Folds copies, rewrites and versions of one text into one telling, and reports of neighbouring days that credit one news agency: two dispatches of one
/// agency are one voice. No chain is closed without a look at each pair.
/// </summary>
public sealed class OriginFinder
{
    private const double LeastLinked = 0.5; // of the pairs between two groups, so that a chain of neighbours does not become one telling
    private const double WholeShare = 0.8; // of the shorter report: what is linked to the longer is then linked to it

    private const int AgencyDays = 1; // apart: later, an agency's report is of another day's work
    private readonly AgencyCredits _credits;

    /// <summary>Makes a finder with a language's news agencies.</summary>
    public OriginFinder(Language language) => _credits = new AgencyCredits(language);

    /// <summary>The origins of the articles, in the order of their first article.</summary>
    public OriginMap Find(ImmutableArray<Article> articles, ImmutableArray<CopyLink> copies)
    {
        var groupOf = articles.ToDictionary(article => article.Id, article => new List<ArticleId> { article.Id });
        var linked = copies.Select(link => (link.A, link.B)).ToHashSet();
        linked.UnionWith(copies.SelectMany(link => Inherited(link, copies)).ToList());
        var credits = articles.Select(article => (Article: article, Agency: _credits.Credited(article))).Where(each => each.Agency is not null).ToDictionary(each => each.Article.Id, each => each.Agency);
        var dispatches = Dispatches(articles, credits).ToList();
        linked.UnionWith(dispatches);
        var byLikeness = copies.OrderByDescending(link => link.Score).ThenBy(link => link.A.Value, StringComparer.Ordinal).ThenBy(link => link.B.Value, StringComparer.Ordinal).Select(link => (link.A, link.B));
        foreach (var (a, b) in byLikeness.Concat(dispatches))
        {
            var (one, other) = (groupOf[a], groupOf[b]);
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
                origins.Add(new Origin($"o{origins.Count + 1}", [.. group.OrderBy(id => id.Value, StringComparer.Ordinal)], BasisOf(group, copies, credits)));
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

    /// <summary>The pairs, in ordinal order of their ids, of dated reports of neighbouring days that credit one agency.</summary>
    private static IEnumerable<(ArticleId A, ArticleId B)> Dispatches(ImmutableArray<Article> articles, Dictionary<ArticleId, string?> credits)
    {
        foreach (var agency in articles.Where(article => credits.ContainsKey(article.Id) && article.Published is not null).GroupBy(article => credits[article.Id], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Article[] dispatches = [.. agency.OrderBy(article => article.Id.Value, StringComparer.Ordinal)];
            for (var i = 0; i < dispatches.Length; i++)
            {
                for (var j = i + 1; j < dispatches.Length; j++)
                {
                    if (Math.Abs(Period.DaysBetween(dispatches[i].Published!.Day, dispatches[j].Published!.Day)) <= AgencyDays)
                    {
                        yield return (dispatches[i].Id, dispatches[j].Id);
                    }
                }
            }
        }
    }

    private static OriginBasis BasisOf(List<ArticleId> group, ImmutableArray<CopyLink> copies, Dictionary<ArticleId, string?> credits)
    {
        if (group.Where(credits.ContainsKey).Select(article => credits[article]).Distinct(StringComparer.Ordinal).Count() == 1)
        {
            return OriginBasis.Agency;
        }

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
