using Parallax.Syntax;

namespace Parallax.Training.Syntax;

/// <summary>Rows of perceptron weights and of their sums over time.</summary>
internal sealed class AveragedTable(int rows, int width, int leastSeen)
{
    private readonly int[] _weights = new int[rows * width];
    private readonly long[] _totals = new long[rows * width];
    private readonly byte[] _seen = new byte[rows];
    private readonly int _shift = ParserModel.Shift(rows);

    /// <summary>Counts the examples seen; the first ones weigh longest in the average.</summary>
    public long Time { get; set; } = 1;

    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = _weights.AsSpan((int)(feature >> _shift) * width, width);
            System.Numerics.Tensors.TensorPrimitives.Add(scores, row, scores);
        }
    }

    /// <summary>Counts the features of an example.</summary>
    public void See(ReadOnlySpan<uint> features)
    {
        foreach (var feature in features)
        {
            ref var seen = ref _seen[feature >> _shift];
            seen = (byte)Math.Min(255, seen + 1);
        }
    }

    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var row = (int)(feature >> _shift);
            if (_seen[row] < leastSeen)
            {
                continue;
            }

            row *= width;
            _weights[row + right]++;
            _totals[row + right] += Time;
            _weights[row + wrong]--;
            _totals[row + wrong] -= Time;
        }
    }

    /// <summary>The averages as small whole numbers: scaled so that a share of 1 in 2,000 of those not zero is cut to the range.</summary>
    public sbyte[] Averages(double least)
    {
        var averages = new float[_weights.Length];
        for (var i = 0; i < averages.Length; i++)
        {
            averages[i] = (float)(_weights[i] - ((double)_totals[i] / Time));
        }

        var sizes = averages.Where(value => value != 0).Select(Math.Abs).ToArray();
        Array.Sort(sizes);
        var scale = sizes.Length == 0 ? 1 : 127 / sizes[(int)(sizes.Length * 0.9995)];
        var small = new sbyte[averages.Length];
        for (var row = 0; row < rows; row++)
        {
            var values = averages.AsSpan(row * width, width);
            var spread = System.Numerics.Tensors.TensorPrimitives.MaxMagnitude<float>(values);
            for (var i = 0; i < width && Math.Abs(spread * scale) >= least; i++)
            {
                small[(row * width) + i] = (sbyte)Math.Clamp(MathF.Round(values[i] * scale), -127, 127);
            }
        }

        return small;
    }
}
