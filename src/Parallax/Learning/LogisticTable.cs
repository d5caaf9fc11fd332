using System.Collections.Immutable;
using System.Globalization;
using Parallax.Languages;

namespace Parallax.Learning;

/// <summary>A logistic model over a few named numbers, kept as a table that a person can read: a line a name with its weight.</summary>
internal sealed class LogisticTable
{
    private readonly double[] _weights;

    /// <summary>Makes a model of weights in the order of the names.</summary>
    public LogisticTable(ImmutableArray<string> names, double[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, names.Length);
        (Names, _weights) = (names, weights);
    }

    /// <summary>The names, in the order of the values.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Reads one column of a table for the names asked; a name that it has not weighs nothing.</summary>
    public static LogisticTable Load(Language language, string path, ImmutableArray<string> names, int column = 0)
    {
        var rows = language.Rows(path).ToDictionary(row => row[0], row => double.Parse(row[column + 1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new LogisticTable(names, [.. names.Select(name => rows.GetValueOrDefault(name))]);
    }

    /// <summary>What one value adds to the sum.</summary>
    public double Part(ReadOnlySpan<double> values, int i) => values[i] * _weights[i];

    /// <summary>The sum of the weighted values.</summary>
    public double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var i = 0; i < _weights.Length; i++)
        {
            sum += values[i] * _weights[i];
        }

        return sum;
    }

    /// <summary>The probability of a sum, 0 to 1.</summary>
    public static double Probability(double sum) => 1 / (1 + Math.Exp(-sum));
}
