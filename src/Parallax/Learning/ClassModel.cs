using System.Collections.Immutable;

namespace Parallax.Learning;

/// <summary>A multinomial logistic model over hashed features: gives each class its probability. Immutable; safe to use from many threads.</summary>
internal sealed class ClassModel
{
    private const string Kind = "PXCL";

    /// <summary>Weights are kept as whole multiples of this.</summary>
    private const float Step = 1f / 2048;

    private readonly short[] _weights; // [bucket * classes + class]

    private ClassModel(ImmutableArray<string> classes, FeatureSpace space, short[] weights) => (Classes, Space, _weights) = (classes, space, weights);

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
        var weights = new short[space.Size * classes.Length];
        var bucket = 0;
        for (var rows = reader.ReadInt32(); rows > 0; rows--)
        {
            bucket += reader.Read7BitEncodedInt();
            for (var i = 0; i < classes.Length; i++)
            {
                weights[(bucket * classes.Length) + i] = reader.ReadInt16();
            }
        }

        return new ClassModel(classes, space, weights);
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
        scores.Clear();
        foreach (var bucket in buckets)
        {
            var at = (int)bucket * scores.Length;
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += _weights[at + i] * Step;
            }
        }

        Normalise(scores);
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
