namespace Parallax.Evaluation.Scoring;

/// <summary>
/// Scores coreference chains over the same mentions, as the CoNLL shared tasks do: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998), CEAF by entities
/// (Luo 2005), each as F1 of precision and recall, and their mean.
/// </summary>
internal static class ChainScorer
{
    /// <summary>The three F1 values and their mean; of no mentions all are 0.</summary>
    /// <param name="expected">The chain of each mention.</param>
    /// <param name="found">The chain of each mention that was found.</param>
    public static (double Muc, double BCubed, double Ceaf, double Mean) Score<TExpected, TFound>(IReadOnlyList<TExpected> expected, IReadOnlyList<TFound> found)
        where TExpected : notnull
        where TFound : notnull
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(found.Count, expected.Count);
        var (keys, responses) = (Numbered(expected), Numbered(found));
        var (keySizes, responseSizes) = (Sizes(keys), Sizes(responses));
        var both = keys.Zip(responses).CountBy(pair => pair).OrderBy(pair => pair.Key).ToList();
        var muc = Harmonic(Links(responseSizes, both, pair => pair.Second), Links(keySizes, both, pair => pair.First));
        var bCubed = Harmonic(
            both.Sum(each => (double)each.Value * each.Value / responseSizes[each.Key.Second]) / Math.Max(1, keys.Length),
            both.Sum(each => (double)each.Value * each.Value / keySizes[each.Key.First]) / Math.Max(1, keys.Length));
        var aligned = Aligned(both.Select(each => (each.Key.First, each.Key.Second, 2.0 * each.Value / (keySizes[each.Key.First] + responseSizes[each.Key.Second]))).ToList());
        var ceaf = Harmonic(aligned / Math.Max(1, responseSizes.Length), aligned / Math.Max(1, keySizes.Length));
        return (muc, bCubed, ceaf, (muc + bCubed + ceaf) / 3);
    }

    private static int[] Numbered<T>(IReadOnlyList<T> chains)
        where T : notnull
    {
        var numbers = new Dictionary<T, int>();
        return [.. chains.Select(chain => numbers.TryGetValue(chain, out var number) ? number : numbers[chain] = numbers.Count)];
    }

    private static int[] Sizes(int[] chains) => [.. chains.CountBy(chain => chain).OrderBy(chain => chain.Key).Select(chain => chain.Value)];

    private static double Harmonic(double a, double b) => a + b > 0 ? 2 * a * b / (a + b) : 0;

    /// <summary>Of the links that hold the chains of one side together, the share that the other side has too.</summary>
    private static double Links(int[] sizes, List<KeyValuePair<(int First, int Second), int>> both, Func<(int First, int Second), int> sideOf)
    {
        var all = sizes.Sum(size => size - 1);
        var parts = both.CountBy(each => sideOf(each.Key)).Sum(each => each.Value - 1);
        return all == 0 ? 0 : (double)(all - parts) / all;
    }

    /// <summary>The greatest sum of likeness that an assignment of chains one to one has; each part of the graph that hangs together is solved alone.</summary>
    private static double Aligned(List<(int Key, int Response, double Likeness)> edges)
    {
        var parts = new Dictionary<(bool, int), int>();
        var groups = new List<List<(int Key, int Response, double Likeness)>>();
        foreach (var edge in edges)
        {
            var (one, other) = (parts.GetValueOrDefault((true, edge.Key), -1), parts.GetValueOrDefault((false, edge.Response), -1));
            var part = Math.Max(one, other);
            if (part < 0)
            {
                part = groups.Count;
                groups.Add([]);
            }
            else if (one >= 0 && other >= 0 && one != other)
            {
                var moved = Math.Min(one, other);
                foreach (var each in groups[moved])
                {
                    parts[(true, each.Key)] = parts[(false, each.Response)] = part;
                }

                groups[part].AddRange(groups[moved]);
                groups[moved].Clear();
            }

            parts[(true, edge.Key)] = parts[(false, edge.Response)] = part;
            groups[part].Add(edge);
        }

        return groups.Sum(Assigned);
    }

    /// <summary>The Hungarian method (Kuhn 1955) with potentials, on the negated likeness.</summary>
    private static double Assigned(List<(int Key, int Response, double Likeness)> edges)
    {
        var keys = edges.Select(edge => edge.Key).Distinct().ToList();
        var responses = edges.Select(edge => edge.Response).Distinct().ToList();
        var (rows, columns) = keys.Count <= responses.Count ? (keys, responses) : (responses, keys);
        var isTurned = keys.Count > responses.Count;
        var likeness = new double[rows.Count, columns.Count];
        foreach (var (key, response, value) in edges)
        {
            likeness[rows.IndexOf(isTurned ? response : key), columns.IndexOf(isTurned ? key : response)] = value;
        }

        var (rowPotential, columnPotential, rowOf, way) = (new double[rows.Count + 1], new double[columns.Count + 1], new int[columns.Count + 1], new int[columns.Count + 1]);
        for (var row = 1; row <= rows.Count; row++)
        {
            rowOf[0] = row;
            var column = 0;
            var (least, used) = (Enumerable.Repeat(double.PositiveInfinity, columns.Count + 1).ToArray(), new bool[columns.Count + 1]);
            do
            {
                used[column] = true;
                var (current, delta, next) = (rowOf[column], double.PositiveInfinity, 0);
                for (var j = 1; j <= columns.Count; j++)
                {
                    if (used[j])
                    {
                        continue;
                    }

                    var cost = -likeness[current - 1, j - 1] - rowPotential[current] - columnPotential[j];
                    if (cost < least[j])
                    {
                        (least[j], way[j]) = (cost, column);
                    }

                    if (least[j] < delta)
                    {
                        (delta, next) = (least[j], j);
                    }
                }

                for (var j = 0; j <= columns.Count; j++)
                {
                    if (used[j])
                    {
                        rowPotential[rowOf[j]] += delta;
                        columnPotential[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            while (column != 0)
            {
                rowOf[column] = rowOf[way[column]];
                column = way[column];
            }
        }

        return Enumerable.Range(1, columns.Count).Sum(j => rowOf[j] > 0 ? likeness[rowOf[j] - 1, j - 1] : 0);
    }
}
