using System.Numerics;

namespace Parallax.Learning;

/// <summary>
/// Sums the leaves that values reach in many small trees without walking any (QuickScorer: Lucchese et al., SIGIR 2015): the questions of all trees are asked value by value, in the order of
/// their thresholds; each that says "high" closes the leaves below its low side, and the first leaf that is still open is the one reached.
/// </summary>
internal sealed class TreeWalk
{
    /// <summary>So many leaves a tree has at most.</summary>
    public const int MostLeaves = 64;

    private readonly int[] _starts; // by value: where its questions begin
    private readonly float[] _thresholds; // ascending for each value
    private readonly int[] _trees; // whose question it is
    private readonly ulong[] _leftOpen; // the leaves that "high" does not close
    private readonly int[] _firstLeaves; // by tree
    private readonly float[] _leaves; // in the order of the trees, from low to high

    /// <summary>Lays trees out.</summary>
    /// <param name="values">How many values there are.</param>
    /// <param name="roots">The root of each tree.</param>
    /// <param name="splits">The questions.</param>
    /// <param name="leaves">The leaves.</param>
    /// <exception cref="InvalidDataException">A tree has too many leaves.</exception>
    public TreeWalk(int values, int[] roots, BoostedTrees.Split[] splits, float[] leaves)
    {
        var (inOrder, questions) = (new List<float>(), new List<(BoostedTrees.Split Split, int Tree, ulong LeftOpen)>());
        _firstLeaves = new int[roots.Length];
        for (var tree = 0; tree < roots.Length; tree++)
        {
            _firstLeaves[tree] = inOrder.Count;
            LayOut(roots[tree], tree);
        }

        _leaves = [.. inOrder];
        questions.Sort((a, b) => (a.Split.Value, a.Split.Threshold).CompareTo((b.Split.Value, b.Split.Threshold)));
        (_thresholds, _trees, _leftOpen) = ([.. questions.Select(each => each.Split.Threshold)], [.. questions.Select(each => each.Tree)], [.. questions.Select(each => each.LeftOpen)]);
        _starts = new int[values + 1];
        foreach (var (split, _, _) in questions)
        {
            _starts[split.Value + 1]++;
        }

        for (var value = 0; value < values; value++)
        {
            _starts[value + 1] += _starts[value];
        }

        void LayOut(int at, int tree)
        {
            if (at < 0)
            {
                inOrder.Add(leaves[~at]);
                return;
            }

            var first = inOrder.Count - _firstLeaves[tree];
            LayOut(splits[at].Low, tree);
            var end = inOrder.Count - _firstLeaves[tree];
            LayOut(splits[at].High, tree);
            if (inOrder.Count - _firstLeaves[tree] > MostLeaves)
            {
                throw new InvalidDataException($"A tree of the model has more than {MostLeaves} leaves.");
            }

            questions.Add((splits[at], tree, ~(((1UL << (end - first)) - 1) << first)));
        }
    }

    /// <summary>The sum of the leaves that the values reach, tree by tree.</summary>
    public double Sum(ReadOnlySpan<float> values)
    {
        Span<ulong> open = stackalloc ulong[_firstLeaves.Length];
        open.Fill(ulong.MaxValue);
        for (var value = 0; value + 1 < _starts.Length; value++)
        {
            for (var i = _starts[value]; i < _starts[value + 1] && !(values[value] <= _thresholds[i]); i++)
            {
                open[_trees[i]] &= _leftOpen[i];
            }
        }

        var sum = 0.0;
        for (var tree = 0; tree < open.Length; tree++)
        {
            sum += _leaves[_firstLeaves[tree] + BitOperations.TrailingZeroCount(open[tree])];
        }

        return sum;
    }
}
