using System.Runtime.InteropServices;

namespace Parallax.Stories;

/// <summary>The weighed pairs of undated articles, and of undated and dated ones. Two undated articles may be weighed twice, each as the one that is compared with others: the mean counts.</summary>
internal sealed class UndatedPairs
{
    private readonly Dictionary<(int Article, int Other), (float Sum, int Times, float Likeness)> _pairs = []; // the lower number first

    /// <summary>Adds what an article showed when it was compared with another.</summary>
    public void Add(int article, int other, float probability, float likeness)
    {
        ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (Math.Min(article, other), Math.Max(article, other)), out _);
        pair = (pair.Sum + probability, pair.Times + 1, likeness);
    }

    /// <summary>All pairs, each once, with the probability that both tell one story and with their likeness.</summary>
    public IEnumerable<(int Article, int Other, float Probability, float Likeness)> All() =>
        _pairs.Select(pair => (pair.Key.Article, pair.Key.Other, pair.Value.Sum / pair.Value.Times, pair.Value.Likeness));

    /// <summary>The articles that an article was weighed with.</summary>
    public IEnumerable<(int Article, float Probability)> Of(int article) =>
        All().Where(pair => pair.Article == article || pair.Other == article).Select(pair => (pair.Article == article ? pair.Other : pair.Article, pair.Probability)).OrderBy(pair => pair.Item1);
}
