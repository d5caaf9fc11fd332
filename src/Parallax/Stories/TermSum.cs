using System.Runtime.InteropServices;

namespace Parallax.Stories;

/// <summary>The sum of articles' vectors of headline and body, over the terms that are not common.</summary>
internal sealed class TermSum
{
    private readonly Dictionary<int, float> _weights = [];
    private float _squares;
    private int _articles;
    private float? _inside; // null where not asked since articles came

    /// <summary>How like the articles are to one another, 0 to 1: the mean cosine of two; null of one article.</summary>
    public float? Inside => _articles > 1 ? _inside ??= (Product(this) - _squares) / (_articles * (_articles - 1f)) : null;

    /// <summary>Adds an article.</summary>
    public void Add(ArticleProfile profile)
    {
        _articles++;
        _inside = null;
        for (var k = 0; k < profile.Terms.Length; k++)
        {
            if (profile.Rarities[k] > ProfileIndex.CommonTerm && profile.Weights[k][ArticleProfile.Whole] is > 0 and var weight)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_weights, profile.Terms[k], out _) += weight;
                _squares += weight * weight;
            }
        }
    }

    /// <summary>The sum of both; neither may be used further.</summary>
    public static TermSum Merge(TermSum one, TermSum other)
    {
        var (large, small) = one._weights.Count >= other._weights.Count ? (one, other) : (other, one);
        foreach (var (term, weight) in small._weights)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(large._weights, term, out _) += weight;
        }

        large._squares += small._squares;
        large._articles += small._articles;
        large._inside = null;
        return large;
    }

    /// <summary>The mean cosine, 0 to 1, of one of these articles and one of the others.</summary>
    public float LikenessTo(TermSum other) => Product(other) / ((float)_articles * other._articles);

    private float Product(TermSum other)
    {
        var (large, small) = _weights.Count >= other._weights.Count ? (_weights, other._weights) : (other._weights, _weights);
        var sum = 0f;
        foreach (var (term, weight) in small)
        {
            sum += large.TryGetValue(term, out var otherWeight) ? weight * otherWeight : 0;
        }

        return sum;
    }
}
