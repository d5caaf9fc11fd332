using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Copies;

/// <summary>
/// Finds sentences that return in another article in other words and in the same order. Two reports of one event share facts here and
/// there; a rewrite follows its original sentence by sentence, so order and coverage decide.
/// </summary>
internal sealed class RewordedAligner
{
    private const double LeastSimilarity = 0.34;
    private const double LeastBeside = 0.4; // for sentences outside the chain, once the articles are known to be one text
    private const int FewestPassages = 3;
<<<<<<< HEAD
    private static readonly TextSplitter Splitter = new(Languages.Language.English);
=======
    private const int FewestWords = 3;
    private static readonly TextSplitter Splitter = new();
    private readonly Lazy<WordKeys> _keys;

    public RewordedAligner(Lazy<WordKeys> keys) => _keys = keys;
>>>>>>> e99ae9d (Join figures, sayings, proposals and events across articles)

    /// <summary>The best chain of sentence pairs in common order, and the share, 0 to 1, of the shorter article's content that it covers.</summary>
    public (ImmutableArray<Passage> Passages, double Share) Align(Article a, Article b)
    {
        var (sentencesA, sentencesB) = (SentencesOf(a), SentencesOf(b));
        if (sentencesA.Count == 0 || sentencesB.Count == 0)
        {
            return ([], 0);
        }

        var alike = new double[sentencesA.Count, sentencesB.Count];
        for (var i = 0; i < sentencesA.Count; i++)
        {
            for (var j = 0; j < sentencesB.Count; j++)
            {
                alike[i, j] = Alike(sentencesA[i].Words, sentencesB[j].Words);
            }
        }

        var chain = BestChain(alike);
        if (chain.Count < FewestPassages)
        {
            return ([], 0);
        }

        var (weightA, weightB) = (sentencesA.Sum(s => s.Words.Weight), sentencesB.Sum(s => s.Words.Weight));
        var covered = weightA <= weightB ? chain.Sum(pair => sentencesA[pair.I].Words.Weight) : chain.Sum(pair => sentencesB[pair.J].Words.Weight);
        return (
            [.. chain.Union(Beside(alike)).Order().Select(pair => new Passage(sentencesA[pair.I].Span, sentencesB[pair.J].Span, PassageKind.Reworded))],
            covered / Math.Max(1, Math.Min(weightA, weightB)));
    }

    private static double Alike(WordBag a, WordBag b) => (0.7 * a.Similarity(b)) + (0.3 * a.Containment(b));

    private List<(TextSpan Span, WordBag Words)> SentencesOf(Article article)
    {
        var split = Splitter.Split(article.Text, article.Regions());
        return
        [
            .. split.Sentences
                .Where(sentence => sentence.Zone == Zone.Body)
                .Select(sentence => (sentence.Span, WordBag.Of(_keys.Value, article.Text, sentence.Span)))
                .Where(sentence => sentence.Item2.Count >= FewestWords),
        ];
    }

    /// <summary>Pairs out of order, each the best of its row and its column.</summary>
    private static IEnumerable<(int I, int J)> Beside(double[,] alike)
    {
        var (rows, columns) = (alike.GetLength(0), alike.GetLength(1));
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                if (alike[i, j] >= LeastBeside && Enumerable.Range(0, columns).All(k => alike[i, k] <= alike[i, j]) && Enumerable.Range(0, rows).All(k => alike[k, j] <= alike[i, j]))
                {
                    yield return (i, j);
                }
            }
        }
    }

    private static List<(int I, int J)> BestChain(double[,] alike)
    {
        var (rows, columns) = (alike.GetLength(0), alike.GetLength(1));
        var best = new double[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                var taken = alike[i, j] >= LeastSimilarity ? alike[i, j] + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(taken, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var chain = new List<(int, int)>();
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (alike[i, j] >= LeastSimilarity && best[i, j] == alike[i, j] + best[i + 1, j + 1])
            {
                chain.Add((i++, j++));
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return chain;
    }
}
