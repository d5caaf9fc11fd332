using Parallax.Learning;

namespace Parallax.Training.Learning;

/// <summary>Fits the weights of a logistic model of a few numbers by Newton's method with a pull towards zero: no chance in it, one answer.</summary>
internal static class LogisticTrainer
{
    private const int MostSteps = 60;
    private const double Enough = 1e-8;

    /// <summary>The weights, on the scale of the values.</summary>
    /// <param name="rows">A row an example.</param>
    /// <param name="labels">True for the positive class.</param>
    /// <param name="pull">How strongly weights are pulled towards zero, in units of each value's own spread.</param>
    public static double[] Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels, double pull)
    {
        var width = rows[0].Length;
        var scale = Enumerable.Range(0, width).Select(i => Math.Sqrt(rows.Average(row => row[i] * row[i])) is > 1e-9 and var spread ? spread : 1).ToArray();
        var weights = new double[width];
        for (var step = 0; step < MostSteps; step++)
        {
            var (slope, curve) = (new double[width], new double[width, width]);
            for (var k = 0; k < rows.Count; k++)
            {
                var sum = 0.0;
                for (var i = 0; i < width; i++)
                {
                    sum += weights[i] * rows[k][i] / scale[i];
                }

                var probability = LogisticTable.Probability(sum);
                var (error, spread) = (probability - (labels[k] ? 1 : 0), Math.Max(1e-6, probability * (1 - probability)));
                for (var i = 0; i < width; i++)
                {
                    slope[i] += error * rows[k][i] / scale[i];
                    for (var j = 0; j <= i; j++)
                    {
                        curve[i, j] += spread * rows[k][i] * rows[k][j] / (scale[i] * scale[j]);
                    }
                }
            }

            for (var i = 0; i < width; i++)
            {
                slope[i] += pull * weights[i];
                curve[i, i] += pull;
            }

            var change = Solve(curve, slope);
            for (var i = 0; i < width; i++)
            {
                weights[i] -= change[i];
            }

            if (change.Max(Math.Abs) < Enough)
            {
                break;
            }
        }

        return [.. weights.Select((weight, i) => weight / scale[i])];
    }

    /// <summary>Solves a symmetric positive system, of which the lower half is given, by Cholesky's decomposition.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var lower = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / lower[j, j];
            }
        }

        var solution = (double[])right.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
            {
                solution[i] -= lower[i, k] * solution[k];
            }

            solution[i] /= lower[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                solution[i] -= lower[k, i] * solution[k];
            }

            solution[i] /= lower[i, i];
        }

        return solution;
    }
}
