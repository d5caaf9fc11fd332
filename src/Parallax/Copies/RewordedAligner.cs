namespace Parallax.Copies;

/// <summary>
/// Finds sentences that return in another article in other words and in the same order. Two reports of one event share facts here and
/// there; a rewrite follows its original sentence by sentence, so order and coverage decide.
/// </summary>
internal static class RewordedAligner
{
    private const double LeastSimilarity = 0.34;
    private const double LeastBeside = 0.4; // for sentences outside the chain, once the articles are known to be one text
    private const double LeastHeld = 0.4; // of a sentence's content in the one beside which it stands
    private const int FewestPassages = 3;
    private const int FewWords = 4; // sentences of fewer must be alike by half
    private const double ShortSimilarity = 0.5;

    /// <summary>The best chain of sentence pairs in common order, and the share, 0 to 1, of the shorter article's content that it covers; without its passages where it weighs less than is asked for.</summary>
    public static RewordedMatch Align(ArticleContent contentA, ArticleContent contentB, double leastWeight)
    {
        if (Math.Min(contentA.Spans.Length, contentB.Spans.Length) < FewestPassages)
        {
            return RewordedMatch.None;
        }

        using var pairs = new SentencePairs(contentA, contentB);
        using var alike = new Grid(contentA.Spans.Length, contentB.Spans.Length);
        for (var i = 0; i < contentA.Spans.Length; i++)
        {
            for (var j = 0; j < contentB.Spans.Length; j++)
            {
                alike[i, j] = Alike(pairs, i, j);
            }
        }

        var chain = BestChain(alike);
        if (chain.Count < FewestPassages)
        {
            return RewordedMatch.None;
        }

        var totals = pairs.Totals;
        var shareA = chain.Sum(pair => pairs.WeightA(pair.I)) / Math.Max(1, totals.A);
        var shareB = chain.Sum(pair => pairs.WeightB(pair.J)) / Math.Max(1, totals.B);
        var match = new RewordedMatch([], Math.Max(shareA, shareB), Math.Min(shareA, shareB), Likeness(alike, chain), chain.Count);
        return match.Weight < leastWeight
            ? match
            : match with { Passages = [.. chain.Union(Beside(alike)).Union(Merged(pairs, chain, alike.Rows, alike.Columns)).Order().Select(pair => new Passage(contentA.Spans[pair.I], contentB.Spans[pair.J], PassageKind.Reworded))] };
    }

    private static double Alike(SentencePairs pairs, int i, int j)
    {
        var (similarity, containment) = pairs.Compare(i, j);
        var alike = (0.7 * similarity) + (0.3 * containment);
        return alike >= ShortSimilarity || pairs.FewestWords(i, j) >= FewWords ? alike : 0;
    }

    private static double Likeness(Grid alike, List<(int I, int J)> chain) => chain.Average(pair => alike[pair.I, pair.J]);

    /// <summary>Pairs out of order, each the best of its row and its column.</summary>
    private static IEnumerable<(int I, int J)> Beside(Grid alike)
    {
        var (rows, columns) = (alike.Rows, alike.Columns);
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
    private static IEnumerable<(int I, int J)> Merged(SentencePairs pairs, List<(int I, int J)> chain, int rows, int columns)
    {
        foreach (var (i, j) in chain)
        {
            foreach (var side in new[] { -1, 1 })
            {
                if (j + side >= 0 && j + side < columns && !chain.Exists(pair => pair.J == j + side) && pairs.HeldOfB(i, j + side) >= LeastHeld)
                {
                    yield return (i, j + side);
                }

                if (i + side >= 0 && i + side < rows && !chain.Exists(pair => pair.I == i + side) && pairs.HeldOfA(i + side, j) >= LeastHeld)
                {
                    yield return (i + side, j);
                }
            }
        }
    }

    private static List<(int I, int J)> BestChain(Grid alike)
    {
        var (rows, columns) = (alike.Rows, alike.Columns);
        using var best = new Grid(rows + 1, columns + 1);
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
