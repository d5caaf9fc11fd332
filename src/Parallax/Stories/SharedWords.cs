using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Stories;

/// <summary>The words that bring an article together with others.</summary>
internal sealed class SharedWords
{
    private const int Most = 6;
    private readonly TermTable _terms;
    private readonly Dictionary<ulong, string> _written = [];
    private readonly Dictionary<int, float> _weights;

    /// <summary>Scans an article of the stream for how it writes its terms first.</summary>
    public SharedWords(Article article, ArticleProfile profile, TermTable terms)
    {
        _terms = terms;
        _weights = profile.Terms.Zip(profile.Weights).ToDictionary(each => each.First, each => each.Second[ArticleProfile.Whole]);
        TermScanner.Scan(article.Title ?? "", (_, term, span) => _written.TryAdd(term.Hash, article.Title!.Substring(span.Start, span.Length)));
        foreach (var region in article.Regions())
        {
            var start = region.Span.Start;
            TermScanner.Scan(region.Span.In(article.Text), (_, term, span) => _written.TryAdd(term.Hash, article.Text.Substring(start + span.Start, span.Length)));
        }
    }

    /// <summary>The terms shared with another article that weigh most.</summary>
    public ImmutableArray<string> With(ArticleProfile other) =>
        [
            .. other.Terms.Zip(other.Weights)
                .Select(each => (Term: _terms.HashOf(each.First), Weight: each.Second[ArticleProfile.Whole] * _weights.GetValueOrDefault(each.First)))
                .Where(each => each.Weight > 0)
                .OrderByDescending(each => each.Weight)
                .ThenBy(each => each.Term)
                .Take(Most)
                .Select(each => _written[each.Term]),
        ];
}
