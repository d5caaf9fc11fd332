using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Stories;

/// <summary>An article as a unit vector over terms: headline and opening count most, names more than other words.</summary>
internal sealed class ArticleVector
{
    private const int OpeningLength = 2500; // characters of body: later paragraphs are background that many stories share
    private const int MostTerms = 80;
    private const float HeadlineWeight = 3;
    private const float NameWeight = 1.6f;

    private ArticleVector(ulong[] terms, float[] weights) => (Terms, Weights) = (terms, weights);

    /// <summary>The heaviest terms.</summary>
    public ulong[] Terms { get; }

    /// <summary>Their weights; the sum of squares is 1.</summary>
    public float[] Weights { get; }

    /// <summary>How often each term stands in the article, weighted by place.</summary>
    public static Dictionary<ulong, float> Count(Article article)
    {
        var counts = new Dictionary<ulong, float>();
        if (article.Title is { } title)
        {
            TermScanner.Scan(title, (term, _) => counts[term] = counts.GetValueOrDefault(term) + HeadlineWeight);
        }

        var left = OpeningLength;
        foreach (var region in article.Regions())
        {
            if (region.Zone == Zone.Body && left > 0)
            {
                var part = region.Span.In(article.Text);
                part = part[..Math.Min(part.Length, left)];
                left -= part.Length;
                TermScanner.Scan(part, (term, isName) => counts[term] = counts.GetValueOrDefault(term) + (isName ? NameWeight : 1));
            }
        }

        return counts;
    }

    /// <summary>The vector of an article's counts.</summary>
    public static ArticleVector Of(Dictionary<ulong, float> counts, TermRarity rarity)
    {
        var weighted = counts
            .Select(pair => (Term: pair.Key, Weight: (1 + Math.Log(pair.Value)) * rarity.Of(pair.Key)))
            .Where(pair => pair.Weight > 0)
            .OrderByDescending(pair => pair.Weight)
            .ThenBy(pair => pair.Term)
            .Take(MostTerms)
            .ToArray();
        var length = Math.Sqrt(weighted.Sum(pair => pair.Weight * pair.Weight));
        return new ArticleVector([.. weighted.Select(pair => pair.Term)], [.. weighted.Select(pair => (float)(pair.Weight / Math.Max(length, 1e-9)))]);
    }
}
