using System.Runtime.InteropServices;

namespace Parallax.Stories;

/// <summary>For every article those that it was weighed with, the most like first. Two undated articles may be weighed twice, each as the one that is compared with others: the mean counts.</summary>
internal sealed class NearArticles
{
    private readonly NearArticle[][] _near;
    private readonly bool[] _isCut;

    /// <summary>Takes all weighed pairs.</summary>
    /// <param name="pairs">Pairs, each of the article that was compared with others and one of these.</param>
    /// <param name="articles">How many articles the stream has.</param>
    public NearArticles(IEnumerable<(int Article, NearArticle Other)> pairs, int articles)
    {
        var weighed = new Dictionary<(int, int), (float Sum, int Times, float Likeness)>();
        var (asked, counts) = (new int[articles], new int[articles]);
        foreach (var (article, other) in pairs)
        {
            ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(weighed, (Math.Min(article, other.Article), Math.Max(article, other.Article)), out var isKnown);
            pair = (pair.Sum + other.Probability, pair.Times + 1, other.Likeness);
            asked[article]++;
            counts[article] += isKnown ? 0 : 1;
            counts[other.Article] += isKnown ? 0 : 1;
        }

        _isCut = Array.ConvertAll(asked, count => count >= StoryJudge.MostNear);
        _near = Array.ConvertAll(counts, count => new NearArticle[count]);
        foreach (var ((one, other), (sum, times, likeness)) in weighed)
        {
            _near[one][--counts[one]] = new NearArticle(other, sum / times, likeness);
            _near[other][--counts[other]] = new NearArticle(one, sum / times, likeness);
        }

        Array.ForEach(_near, near => Array.Sort(near, (a, b) => a.Likeness == b.Likeness ? a.Article.CompareTo(b.Article) : b.Likeness.CompareTo(a.Likeness)));
    }

    /// <summary>The articles that an article was weighed with, the most like first.</summary>
    public ReadOnlySpan<NearArticle> Of(int article) => _near[article];

    /// <summary>Whether the article is like more articles than it was weighed with.</summary>
    public bool IsCut(int article) => _isCut[article];
}
