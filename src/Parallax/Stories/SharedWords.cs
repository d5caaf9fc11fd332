using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Stories;

/// <summary>The words that bring an article together with others.</summary>
internal sealed class SharedWords
{
    private const int Most = 6;
    private readonly ArticleProfile _profile;
    private readonly Dictionary<ulong, string> _written = [];

    /// <summary>Scans the article for how it writes its terms first.</summary>
    public SharedWords(Article article, ArticleProfile profile)
    {
        _profile = profile;
        TermScanner.Scan(article.Title ?? "", (term, span) => _written.TryAdd(term.Hash, article.Title!.Substring(span.Start, span.Length)));
        foreach (var region in article.Regions())
        {
            var start = region.Span.Start;
            TermScanner.Scan(region.Span.In(article.Text), (term, span) => _written.TryAdd(term.Hash, article.Text.Substring(start + span.Start, span.Length)));
        }
    }

    /// <summary>The terms shared with another article that weigh most.</summary>
    public ImmutableArray<string> With(ArticleProfile other) =>
        [
            .. _profile.Whole.Terms.Zip(_profile.Whole.Weights)
                .Select(each => (Term: each.First, Weight: each.Second * other.Whole.WeightOf(each.First)))
                .Where(each => each.Weight > 0)
                .OrderByDescending(each => each.Weight)
                .ThenBy(each => each.Term)
                .Take(Most)
                .Select(each => _written[each.Term]),
        ];
}
