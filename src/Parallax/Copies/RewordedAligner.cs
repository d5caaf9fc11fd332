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
    private const double LeastHeld = 0.4; // of a sentence's content in the one beside which it stands
    private const int FewestPassages = 3;
    private const int FewestWords = 2;
    private const int FewWords = 4; // sentences of fewer must be alike by half
    private const double ShortSimilarity = 0.5;
    private readonly Lazy<WordKeys> _keys;
    private readonly Lazy<TextSplitter> _splitter;

    public RewordedAligner(Lazy<WordKeys> keys, Lazy<TextSplitter> splitter) => (_keys, _splitter) = (keys, splitter);

    /// <summary>The best chain of sentence pairs in common order, and the share, 0 to 1, of the shorter article's content that it covers.</summary>
    public RewordedMatch Align(ArticleWords a, ArticleWords b)
    {
        var (sentencesA, sentencesB) = (a.Sentences ??= SentencesOf(a.Article), b.Sentences ??= SentencesOf(b.Article));
        if (sentencesA.Count == 0 || sentencesB.Count == 0)
        {
            return RewordedMatch.None;
        }

        (sentencesA, sentencesB) = Local(sentencesA, sentencesB);
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
            return RewordedMatch.None;
        }

        var shareA = chain.Sum(pair => sentencesA[pair.I].Words.Weight) / Math.Max(1, sentencesA.Sum(sentence => sentence.Words.Weight));
        var shareB = chain.Sum(pair => sentencesB[pair.J].Words.Weight) / Math.Max(1, sentencesB.Sum(sentence => sentence.Words.Weight));
        return new RewordedMatch(
            [.. chain.Union(Beside(alike)).Union(Merged(sentencesA, sentencesB, chain)).Order().Select(pair => new Passage(sentencesA[pair.I].Span, sentencesB[pair.J].Span, PassageKind.Reworded))],
            Math.Max(shareA, shareB),
            Math.Min(shareA, shareB),
            chain.Average(pair => alike[pair.I, pair.J]),
            chain.Count);
    }

    private static double Alike(WordBag a, WordBag b)
    {
        var alike = (0.7 * a.Similarity(b)) + (0.3 * a.Containment(b));
        return Math.Min(a.Count, b.Count) >= FewWords || alike >= ShortSimilarity ? alike : 0;
    }

    /// <summary>Words that stand in many sentences of the two are the story's and tell no sentence from another: they weigh less.</summary>
    private static (List<(TextSpan Span, WordBag Words)> A, List<(TextSpan Span, WordBag Words)> B) Local(List<(TextSpan Span, WordBag Words)> a, List<(TextSpan Span, WordBag Words)> b)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var (_, words) in a.Concat(b))
        {
            foreach (var word in words.Words)
            {
                counts[word.Key] = counts.GetValueOrDefault(word.Key) + 1;
            }
        }

        var total = Math.Log(a.Count + b.Count + 1);
        float Weight(ContentWord word) => word.Rarity * (float)(Math.Log((a.Count + b.Count + 1.0) / Math.Max(2, counts[word.Key])) / total);
        return ([.. a.Select(sentence => (sentence.Span, sentence.Words.Weighted(Weight)))], [.. b.Select(sentence => (sentence.Span, sentence.Words.Weighted(Weight)))]);
    }

    private List<(TextSpan Span, WordBag Words)> SentencesOf(Article article)
    {
        var split = _splitter.Value.Split(article.Text, article.Regions());
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

    /// <summary>A sentence that was drawn into, or out of, one whose neighbour it is: most of it is in that one.</summary>
    private static IEnumerable<(int I, int J)> Merged(List<(TextSpan Span, WordBag Words)> a, List<(TextSpan Span, WordBag Words)> b, List<(int I, int J)> chain)
    {
        for (var k = 0; k < chain.Count; k++)
        {
            var (i, j) = chain[k];
            foreach (var side in new[] { -1, 1 })
            {
                if (j + side >= 0 && j + side < b.Count && !chain.Exists(pair => pair.J == j + side) && Holds(a[i].Words, b[j + side].Words))
                {
                    yield return (i, j + side);
                }

                if (i + side >= 0 && i + side < a.Count && !chain.Exists(pair => pair.I == i + side) && Holds(b[j].Words, a[i + side].Words))
                {
                    yield return (i + side, j);
                }
            }
        }
    }

    private static bool Holds(WordBag longer, WordBag part) => part.Weight > 0 && part.Shared(longer) >= LeastHeld * part.Weight;

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
