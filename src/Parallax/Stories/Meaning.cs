using System.Numerics;
using System.Numerics.Tensors;
using Parallax.Learning;

namespace Parallax.Stories;

/// <summary>What a few words are about: the mean of their vectors, the rarer weighing more, at length 1; of none known, all zeros.</summary>
internal readonly struct Meaning
{
    private readonly float[] _mean;

    private Meaning(float[] sum)
    {
        var length = TensorPrimitives.Norm<float>(sum);
        if (length > 0)
        {
            TensorPrimitives.Divide(sum, length, sum);
        }

        _mean = sum;
    }

    /// <summary>The meaning of weighted words, in the order given.</summary>
    public static Meaning Of(IEnumerable<(ulong Word, float Weight)> words, WordVectors vectors)
    {
        var sum = new float[WordVectors.Dimensions];
        Span<sbyte> vector = stackalloc sbyte[WordVectors.Dimensions];
        foreach (var (word, weight) in words)
        {
            if (vectors.TryGet(word, vector))
            {
                Add(sum, vector, weight);
            }
        }

        return new Meaning(sum);
    }

    /// <summary>The meaning of weighted terms of a stream, in the order given.</summary>
    public static Meaning Of(List<(int Term, float Weight)> terms, TermTable table)
    {
        var sum = new float[WordVectors.Dimensions];
        foreach (var (term, weight) in terms)
        {
            Add(sum, table.VectorOf(term), weight);
        }

        return new Meaning(sum);
    }

    /// <summary>The cosine of two meanings; 0 where one has no known word.</summary>
    public float Dot(Meaning other) => TensorPrimitives.Dot<float>(_mean, other._mean);

    private static void Add(Span<float> sum, ReadOnlySpan<sbyte> vector, float weight)
    {
        var i = 0;
        for (; i + Vector<sbyte>.Count <= vector.Length; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(vector[i..]), out var first, out var second);
            Add(sum[i..], first, weight);
            Add(sum[(i + Vector<short>.Count)..], second, weight);
        }

        for (; i < vector.Length; i++)
        {
            sum[i] += weight * vector[i];
        }
    }

    private static void Add(Span<float> sum, Vector<short> values, float weight)
    {
        Vector.Widen(values, out var first, out var second);
        (new Vector<float>(sum) + (weight * Vector.ConvertToSingle(first))).CopyTo(sum);
        var rest = sum[Vector<float>.Count..];
        (new Vector<float>(rest) + (weight * Vector.ConvertToSingle(second))).CopyTo(rest);
    }
}
