using Parallax.Articles;
using Parallax.Evaluation.Results;

namespace Parallax.Evaluation.Joins;

/// <summary>
/// How many of the joins that a person judged are right, of those that the program still makes, and how many of the right ones it still makes. A join that
/// a change makes anew was judged by nobody: a figure that must be right asks for a fresh sample.
/// </summary>
internal static class JoinMeasures
{
    /// <summary>What <c>./eval</c> calls it.</summary>
    public const string Name = "joins";

    /// <summary>The figures of each kind of join.</summary>
    /// <param name="shelf">The stories.</param>
    /// <param name="verdicts">What was judged.</param>
    /// <param name="misses">Is told each wrong join that is still made and each right one that is made no more.</param>
    public static IEnumerable<Measurement> Of(StoryShelf shelf, JoinVerdicts verdicts, Action<string> misses)
    {
        var byArticle = verdicts.Rows.ToLookup(row => (row.Join.Set, row.Join.A.Article));
        bool IsJudged(string set, IEnumerable<ArticleId> articles) => articles.Any(article => byArticle.Contains((set, article)));
        var found = shelf.Read(Name, threads: false, IsJudged).Concat(shelf.Read(Name, threads: true, IsJudged))
            .SelectMany(story => story.Dossier.Articles.SelectMany(article => byArticle[(story.Set, article.Reading.Article.Id)]).Select(row => (row.Join, row.IsRight, IsMade: story.Holds(row.Join))))
            .ToList();
        foreach (var (join, isRight, isMade) in found.Where(row => row.IsRight != row.IsMade))
        {
            misses($"{(isMade ? "wrong and made" : "right and not made")}: {join.ToRow()}");
        }

        return found.GroupBy(row => row.Join.Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal).SelectMany(kind => Figures(kind.Key, [.. kind]));
    }

    private static IEnumerable<Measurement> Figures(string kind, List<(StoryJoin Join, bool IsRight, bool IsMade)> rows)
    {
        var made = rows.Where(row => row.IsMade).ToList();
        var right = rows.Where(row => row.IsRight).ToList();
        if (made.Count > 0)
        {
            yield return new("comparing", Name, $"{kind}, right of those made", Share(made.Count(row => row.IsRight), made.Count));
        }

        if (right.Count > 0)
        {
            yield return new("comparing", Name, $"{kind}, made of those right", Share(right.Count(row => row.IsMade), right.Count));
        }
    }

    private static double Share(int part, int whole) => Math.Round((double)part / whole, 3);
}
