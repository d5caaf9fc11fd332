using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Stories;

/// <summary>The words that bring two articles together.</summary>
internal static class SharedWords
{
    private const int Most = 6;

    /// <summary>The shared terms that weigh most, as the article writes them first.</summary>
    public static ImmutableArray<string> Of(Article article, ArticleProfile profile, ArticleProfile other)
    {
        var written = new Dictionary<ulong, string>();
        TermScanner.Scan(article.Title ?? "", (term, span) => written.TryAdd(term.Hash, article.Title!.Substring(span.Start, span.Length)));
        foreach (var region in article.Regions())
        {
            var start = region.Span.Start;
            TermScanner.Scan(region.Span.In(article.Text), (term, span) => written.TryAdd(term.Hash, article.Text.Substring(start + span.Start, span.Length)));
        }

        return
        [
            .. profile.Whole.Terms.Zip(profile.Whole.Weights)
                .Select(each => (Term: each.First, Weight: each.Second * other.Whole.WeightOf(each.First)))
                .Where(each => each.Weight > 0)
                .OrderByDescending(each => each.Weight)
                .ThenBy(each => each.Term)
                .Take(Most)
                .Select(each => written[each.Term]),
        ];
    }
}
