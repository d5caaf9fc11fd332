using System.Numerics.Tensors;
using Parallax.Learning;

namespace Parallax.Stories;

/// <summary>What a few words are about: the mean of their vectors, the rarer weighing more, at length 1; of none known, all zeros.</summary>
internal readonly struct Meaning
{
    private readonly float[] _mean;

    private Meaning(float[] mean) => _mean = mean;

    /// <summary>The meaning of weighted words, in the order given.</summary>
    public static Meaning Of(IEnumerable<(ulong Word, float Weight)> words, WordVectors vectors)
    {
        var sum = new float[WordVectors.Dimensions];
        Span<sbyte> vector = stackalloc sbyte[WordVectors.Dimensions];
        foreach (var (word, weight) in words)
        {
            if (vectors.TryGet(word, vector))
            {
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += weight * vector[i];
                }
            }
        }

        var length = TensorPrimitives.Norm<float>(sum);
        if (length > 0)
        {
            TensorPrimitives.Divide(sum, length, sum);
        }

        return new Meaning(sum);
    }

    /// <summary>The cosine of two meanings; 0 where one has no known word.</summary>
    public float Dot(Meaning other) => TensorPrimitives.Dot<float>(_mean, other._mean);
}
