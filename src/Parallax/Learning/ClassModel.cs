using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parallax.Learning;

/// <summary>A multinomial logistic model over hashed features: gives each class its probability. Immutable; safe to use from many threads.</summary>
internal sealed class ClassModel
{
    private const string Kind = "PXCL";

    /// <summary>Weights are kept as whole multiples of this.</summary>
    private const float Step = 1f / 2048;

    /// <summary>As many features are looked up at a time.</summary>
    private const int Chunk = 128;

    private readonly BucketIndex _index;
    private readonly short[] _weights; // [row * classes + class]

    private ClassModel(ImmutableArray<string> classes, FeatureSpace space, BucketIndex index, short[] weights) =>
        (Classes, Space, _index, _weights) = (classes, space, index, weights);

    /// <summary>The classes by number.</summary>
    public ImmutableArray<string> Classes { get; }

    /// <summary>The space the features must be hashed into.</summary>
    public FeatureSpace Space { get; }

    /// <summary>Reads a model that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind or damaged.</exception>
    public static ClassModel Load(Stream stream)
    {
        using var reader = ModelFile.Open(stream, Kind);
        var classes = ImmutableArray.CreateRange(Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString()));
        var space = new FeatureSpace(reader.ReadInt32());
        var buckets = new int[reader.ReadInt32()];
        var weights = new short[buckets.Length * classes.Length];
        var bucket = 0;
        for (var row = 0; row < buckets.Length; row++)
        {
            bucket += reader.Read7BitEncodedInt();
            buckets[row] = bucket;
            for (var i = 0; i < classes.Length; i++)
            {
                weights[(row * classes.Length) + i] = reader.ReadInt16();
            }
        }

        return new ClassModel(classes, space, new BucketIndex(space, buckets), weights);
    }

    /// <summary>Writes a model; weights are [bucket * classes + class], clipped at ±15.9 and rounded to 1/2048.</summary>
    public static void Save(Stream stream, ImmutableArray<string> classes, FeatureSpace space, ReadOnlyMemory<float> weights) =>
        ModelFile.Save(stream, Kind, writer =>
        {
            writer.Write(classes.Length);
            foreach (var name in classes)
            {
                writer.Write(name);
            }

            writer.Write(space.Bits);
            var rows = Enumerable.Range(0, space.Size).Where(bucket => IsKept(weights.Span.Slice(bucket * classes.Length, classes.Length))).ToList();
            writer.Write(rows.Count);
            var last = 0;
            foreach (var bucket in rows)
            {
                writer.Write7BitEncodedInt(bucket - last);
                foreach (var weight in weights.Span.Slice(bucket * classes.Length, classes.Length))
                {
                    writer.Write(Rounded(weight));
                }

                last = bucket;
            }
        });

    /// <summary>The probabilities of the classes, which sum to one, into <paramref name="probabilities"/>, one place a class.</summary>
    public void Predict(ReadOnlySpan<uint> buckets, Span<float> probabilities)
    {
        var scores = probabilities[..Classes.Length];
        Span<int> sums = stackalloc int[scores.Length];
        Span<int> rows = stackalloc int[Chunk];
        sums.Clear();
        while (!buckets.IsEmpty)
        {
            var some = buckets[..Math.Min(Chunk, buckets.Length)];
            AddWeights(rows[.._index.Rows(some, rows)], sums);
            buckets = buckets[some.Length..];
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = sums[i] * Step;
        }

        Normalise(scores);
    }

    private void AddWeights(ReadOnlySpan<int> rows, Span<int> sums)
    {
        if (sums.Length == 2)
        {
            var pairs = MemoryMarshal.Cast<short, int>(_weights);
            var (low, high) = (0, 0);
            foreach (var row in rows)
            {
                var pair = pairs[row];
                low += (short)pair;
                high += pair >> 16;
            }

            sums[0] += BitConverter.IsLittleEndian ? low : high;
            sums[1] += BitConverter.IsLittleEndian ? high : low;
            return;
        }

        foreach (var row in rows)
        {
            var weights = _weights.AsSpan(row * sums.Length, sums.Length);
            for (var i = 0; i < weights.Length; i++)
            {
                sums[i] += weights[i];
            }
        }
    }

    /// <summary>Turns scores into probabilities in place (softmax).</summary>
    public static void Normalise(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            most = MathF.Max(most, score);
        }

        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - most);
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }

    private static short Rounded(float weight) => (short)Math.Clamp(MathF.Round(weight / Step), short.MinValue + 1, short.MaxValue);

    private static bool IsKept(ReadOnlySpan<float> row)
    {
        foreach (var weight in row)
        {
            if (Rounded(weight) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
