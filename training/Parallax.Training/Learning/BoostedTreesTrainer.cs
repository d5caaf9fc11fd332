using System.Collections.Immutable;
using Parallax.Learning;
using Parallax.Text;

namespace Parallax.Training.Learning;

/// <summary>Fits gradient-boosted trees by the logistic loss, each tree grown leaf by leaf where the loss falls most, values cut into bins (as LightGBM does, Ke et al. 2017): no chance in it, one answer.</summary>
internal static class BoostedTreesTrainer
{
    private const int Trees = 150;
    private const double Rate = 0.08;
    private const int MostLeaves = 8;
    private const int FewestExamples = 40;
    private const double Pull = 1;
    private const int Bins = 64;
    private const ulong Thousand = 1000;

    /// <summary>The model of the examples: a row of values each, its answer, and how much it counts (one on average).</summary>
    /// <param name="names">What the values are.</param>
    /// <param name="rows">The values, an example a row.</param>
    /// <param name="answers">The examples' answers.</param>
    /// <param name="weights">How much they count.</param>
    /// <param name="shareOfValues">So many of the values, 0 to 1, each tree may ask of: others each, drawn by the hashes of tree and value.</param>
    public static BoostedTrees Fit(ImmutableArray<string> names, IReadOnlyList<float[]> rows, IReadOnlyList<bool> answers, IReadOnlyList<double> weights, double shareOfValues = 1)
    {
        var edges = Enumerable.Range(0, names.Length).Select(value => Edges(rows, value)).ToArray();
        var bins = Enumerable.Range(0, names.Length).Select(value => rows.Select(row => BinOf(edges[value], row[value])).ToArray()).ToArray();
        var growth = new Growth(edges, bins, answers, weights, shareOfValues);
        for (var tree = 0; tree < Trees; tree++)
        {
            growth.AddTree();
        }

        return growth.Model(names);
    }

    private static float[] Edges(IReadOnlyList<float[]> rows, int value)
    {
        var sorted = rows.Select(row => row[value]).Order().ToArray();
        return [.. Enumerable.Range(1, Bins - 1).Select(i => sorted[(int)((long)i * (sorted.Length - 1) / Bins)]).Distinct()];
    }

    /// <summary>The first edge that is not below the value: values up to edge i are of bin i or lower.</summary>
    private static byte BinOf(float[] edges, float value)
    {
        var at = Array.BinarySearch(edges, value);
        return (byte)(at < 0 ? ~at : at);
    }

    private sealed class Growth
    {
        private readonly float[][] _edges;
        private readonly byte[][] _bins;
        private readonly IReadOnlyList<bool> _answers;
        private readonly IReadOnlyList<double> _weights;
        private readonly double[] _sums;
        private readonly double[] _slopes;
        private readonly double[] _curves;
        private readonly double _shareOfValues;
        private readonly List<int> _roots = [];
        private readonly List<BoostedTrees.Split> _splits = [];
        private readonly List<float> _leaves = [];

        public Growth(float[][] edges, byte[][] bins, IReadOnlyList<bool> answers, IReadOnlyList<double> weights, double shareOfValues)
        {
            (_edges, _bins, _answers, _weights, _shareOfValues) = (edges, bins, answers, weights, shareOfValues);
            (_sums, _slopes, _curves) = (new double[answers.Count], new double[answers.Count], new double[answers.Count]);
        }

        public BoostedTrees Model(ImmutableArray<string> names) => new(names, [.. _roots], [.. _splits], [.. _leaves]);

        public void AddTree()
        {
            for (var i = 0; i < _sums.Length; i++)
            {
                var probability = LogisticTable.Probability(_sums[i]);
                _slopes[i] = _weights[i] * ((_answers[i] ? 1 : 0) - probability);
                _curves[i] = _weights[i] * probability * (1 - probability);
            }

            var open = new List<Leaf> { Grown([.. Enumerable.Range(0, _sums.Length)], -1, isHigh: false) };
            var first = _splits.Count;
            while (open.Count < MostLeaves && open.MaxBy(leaf => leaf.Gain) is { Gain: > 1e-9 } best)
            {
                open.Remove(best);
                var place = _splits.Count;
                _splits.Add(new BoostedTrees.Split(best.Value, _edges[best.Value][best.Bin], 0, 0));
                Link(best, place);
                var isLow = best.Examples.ToLookup(i => _bins[best.Value][i] <= best.Bin);
                open.Add(Grown([.. isLow[true]], place, isHigh: false));
                open.Add(Grown([.. isLow[false]], place, isHigh: true));
            }

            _roots.Add(_splits.Count > first ? first : ~_leaves.Count);
            foreach (var leaf in open)
            {
                var step = Rate * leaf.Examples.Sum(i => _slopes[i]) / (leaf.Examples.Sum(i => _curves[i]) + Pull);
                Array.ForEach(leaf.Examples, i => _sums[i] += step);
                Link(leaf, ~_leaves.Count);
                _leaves.Add((float)step);
            }
        }

        private void Link(Leaf leaf, int to)
        {
            if (leaf.Parent >= 0)
            {
                _splits[leaf.Parent] = leaf.IsHigh ? _splits[leaf.Parent] with { High = to } : _splits[leaf.Parent] with { Low = to };
            }
        }

        private Leaf Grown(int[] examples, int parent, bool isHigh)
        {
            var best = new Leaf(examples, parent, isHigh, 0, 0, 0);
            var (slope, curve) = (examples.Sum(i => _slopes[i]), examples.Sum(i => _curves[i]));
            var whole = slope * slope / (curve + Pull);
            var (slopes, curves, counts) = (new double[Bins], new double[Bins], new int[Bins]);
            for (var value = 0; value < _edges.Length; value++)
            {
                if (!IsAskedOf(value))
                {
                    continue;
                }

                Array.Clear(slopes);
                Array.Clear(curves);
                Array.Clear(counts);
                foreach (var i in examples)
                {
                    var bin = _bins[value][i];
                    slopes[bin] += _slopes[i];
                    curves[bin] += _curves[i];
                    counts[bin]++;
                }

                var (low, lowCurve, lowCount) = (0.0, 0.0, 0);
                for (var bin = 0; bin < _edges[value].Length; bin++)
                {
                    (low, lowCurve, lowCount) = (low + slopes[bin], lowCurve + curves[bin], lowCount + counts[bin]);
                    if (lowCount < FewestExamples || examples.Length - lowCount < FewestExamples)
                    {
                        continue;
                    }

                    var gain = (low * low / (lowCurve + Pull)) + ((slope - low) * (slope - low) / (curve - lowCurve + Pull)) - whole;
                    if (gain > best.Gain)
                    {
                        best = best with { Value = value, Bin = bin, Gain = gain };
                    }
                }
            }

            return best;
        }

        private bool IsAskedOf(int value) => StableHash.Of($"{_roots.Count} {value}") % Thousand < (ulong)(_shareOfValues * Thousand);

        private sealed record Leaf(int[] Examples, int Parent, bool IsHigh, int Value, int Bin, double Gain);
    }
}
