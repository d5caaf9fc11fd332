using Parallax.Cleaning.Pages;

namespace Parallax.Training.Cleaning;

/// <summary>Boosts trees on weighted rows with labels from 0 to 1 (logistic loss, histograms of at most 64 bins a feature). Deterministic.</summary>
internal sealed class ForestTrainer
{
    private const int Bins = 64;
    private readonly int _features;
    private readonly int _count;
    private readonly float[] _labels;
    private readonly float[] _weights;
    private readonly byte[] _binned;
    private readonly float[][] _edges;

    public ForestTrainer(IReadOnlyList<float[]> rows, float[] labels, float[] weights, int features)
    {
        (_features, _count, _labels, _weights) = (features, rows.Count, labels, weights);
        _edges = [.. Enumerable.Range(0, features).Select(feature => Edges(rows, feature))];
        _binned = new byte[_count * features];
        for (var row = 0; row < _count; row++)
        {
            for (var feature = 0; feature < features; feature++)
            {
                _binned[(row * features) + feature] = (byte)BinOf(_edges[feature], rows[row][feature]);
            }
        }
    }

    /// <summary>How many trees.</summary>
    public int Trees { get; init; } = 400;

    /// <summary>Levels of each tree.</summary>
    public int Depth { get; init; } = 5;

    /// <summary>How much of each tree's answer is taken.</summary>
    public float Rate { get; init; } = 0.05f;

    /// <summary>The least weight of a leaf.</summary>
    public double LeastWeight { get; init; } = 1.5;

    /// <summary>Pulls leaves towards nothing.</summary>
    public double Pull { get; init; } = 0.3;

    /// <summary>The share of features that a tree may look at.</summary>
    public double FeatureShare { get; init; } = 0.2;

    /// <summary>Trains on the chosen rows.</summary>
    public BlockForest Train(int[] chosen, int seed)
    {
        var random = new Random(seed);
        var scores = new float[_count];
        var (positive, all) = (0.0, 0.0);
        foreach (var row in chosen)
        {
            positive += _labels[row] * _weights[row];
            all += _weights[row];
        }

        var bias = (float)Math.Log(Math.Max(1e-6, positive / Math.Max(1e-6, all - positive)));
        Array.Fill(scores, bias);
        var roots = new List<int>();
        var nodes = new List<BlockForest.Node>();
        var gradients = new float[_count];
        var curvatures = new float[_count];
        for (var tree = 0; tree < Trees; tree++)
        {
            foreach (var row in chosen)
            {
                var p = 1 / (1 + MathF.Exp(-scores[row]));
                gradients[row] = (_labels[row] - p) * _weights[row];
                curvatures[row] = Math.Max(1e-6f, p * (1 - p)) * _weights[row];
            }

            var features = Enumerable.Range(0, _features).Where(_ => random.NextDouble() < FeatureShare).ToArray();
            int[] rows = [.. chosen.Where(_ => random.NextDouble() < 0.8)];
            roots.Add(nodes.Count);
            Grow(nodes, rows, features, gradients, curvatures, 0);
            var start = roots[^1];
            foreach (var row in chosen)
            {
                scores[row] += ValueOf(nodes, start, row);
            }
        }

        return new BlockForest(bias, [.. roots], [.. nodes.Select(Real)]);
    }

    // While it grows, a branch's value is a bin.
    private BlockForest.Node Real(BlockForest.Node node) => node.Feature < 0 ? node : node with { Value = _edges[node.Feature][(int)node.Value] };

    private float ValueOf(List<BlockForest.Node> nodes, int at, int row)
    {
        while (nodes[at].Feature >= 0)
        {
            at = _binned[(row * _features) + nodes[at].Feature] <= nodes[at].Value ? at + 1 : nodes[at].Right;
        }

        return nodes[at].Value;
    }

    private void Grow(List<BlockForest.Node> nodes, int[] rows, int[] features, float[] gradients, float[] curvatures, int depth)
    {
        var (sum, curvature) = (0.0, 0.0);
        foreach (var row in rows)
        {
            sum += gradients[row];
            curvature += curvatures[row];
        }

        var (feature, bin, gain) = depth < Depth ? BestSplit(rows, features, gradients, curvatures, sum, curvature) : (-1, 0, 0);
        if (feature < 0 || gain <= 1e-4)
        {
            nodes.Add(new BlockForest.Node(-1, (float)(Rate * sum / (curvature + Pull)), 0));
            return;
        }

        var at = nodes.Count;
        nodes.Add(default);
        int[] left = [.. rows.Where(row => _binned[(row * _features) + feature] <= bin)];
        int[] right = [.. rows.Where(row => _binned[(row * _features) + feature] > bin)];
        Grow(nodes, left, features, gradients, curvatures, depth + 1);
        nodes[at] = new BlockForest.Node((short)feature, bin, nodes.Count);
        Grow(nodes, right, features, gradients, curvatures, depth + 1);
    }

    private (int Feature, int Bin, double Gain) BestSplit(int[] rows, int[] features, float[] gradients, float[] curvatures, double sum, double curvature)
    {
        var g = new double[features.Length * Bins];
        var h = new double[features.Length * Bins];
        foreach (var row in rows)
        {
            var (gradient, curve) = (gradients[row], curvatures[row]);
            var from = row * _features;
            for (var i = 0; i < features.Length; i++)
            {
                var slot = (i * Bins) + _binned[from + features[i]];
                g[slot] += gradient;
                h[slot] += curve;
            }
        }

        var best = (Feature: -1, Bin: 0, Gain: 0.0);
        var whole = sum * sum / (curvature + Pull);
        for (var i = 0; i < features.Length; i++)
        {
            double left = 0, leftCurvature = 0;
            for (var bin = 0; bin < _edges[features[i]].Length; bin++)
            {
                left += g[(i * Bins) + bin];
                leftCurvature += h[(i * Bins) + bin];
                if (leftCurvature < LeastWeight || curvature - leftCurvature < LeastWeight)
                {
                    continue;
                }

                var gain = (left * left / (leftCurvature + Pull)) + ((sum - left) * (sum - left) / (curvature - leftCurvature + Pull)) - whole;
                if (gain > best.Gain)
                {
                    best = (features[i], bin, gain);
                }
            }
        }

        return best;
    }

    // Row values below edge k fall into bins 0 to k.
    private static float[] Edges(IReadOnlyList<float[]> rows, int feature)
    {
        var values = rows.Select(row => row[feature]).Order().ToArray();
        var edges = new List<float>();
        for (var bin = 1; bin < Bins; bin++)
        {
            var value = values[(int)((long)bin * values.Length / Bins)];
            if (value > values[0] && (edges.Count == 0 || value > edges[^1]))
            {
                edges.Add(value);
            }
        }

        return [.. edges];
    }

    private static int BinOf(float[] edges, float value)
    {
        var low = 0;
        var high = edges.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (value < edges[middle])
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
