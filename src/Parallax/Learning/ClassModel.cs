using System.Buffers;
using System.Collections.Immutable;
using Parallax.Languages;

namespace Parallax.Learning;

/// <summary>A multinomial logistic model over hashed features: gives each class its probability. Immutable; safe to use from many threads.</summary>
internal sealed class ClassModel
{
    private const string Kind = "PXCL";

    /// <summary>Weights are kept as whole multiples of a step; so many are 1, a natural logarithm of odds.</summary>
    public const int StepsPerUnit = 2048;

    private const float Step = 1f / StepsPerUnit;

    /// <summary>As many features are looked up at a time.</summary>
    private const int Chunk = 128;

    private readonly BucketIndex _index;
    private readonly Table<short> _weights; // [row * classes + class]

    /// <summary>For two classes, by how much a row speaks for the second: all that their probabilities depend on, in half the memory. Empty where a row would not fit.</summary>
    private readonly Table<short> _leanings;

    private ClassModel(ModelTables tables)
    {
        Classes = [.. tables.NextNames()];
        Space = new FeatureSpace(tables.NextNumber());
        (_index, _weights, _leanings) = (new BucketIndex(tables.Next<ulong>()), tables.Next<short>(), tables.Next<short>());
    }

    /// <summary>The classes by number.</summary>
    public ImmutableArray<string> Classes { get; }

    /// <summary>The space the features must be hashed into.</summary>
    public FeatureSpace Space { get; }

    /// <summary>Reads a model that <see cref="Write"/> or <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind or damaged.</exception>
    public static ClassModel Load(Stream stream) => new(Unfold(stream));

    /// <summary>A language's model.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind or damaged.</exception>
    public static ClassModel Load(Language language, string path) => new(language.Tables(path, Unfold));

    private static ModelTables Unfold(Stream stream)
    {
        using var reader = ModelFile.Open(stream, Kind, out var version);
        string[] classes = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        var space = new FeatureSpace(reader.ReadInt32());
        var (buckets, weights) = version == 1 ? ReadInterleaved(reader, classes.Length) : ReadPlanes(reader, classes.Length);
        return Tables(classes, space, buckets, weights);
    }

    private static ModelTables Tables(IReadOnlyCollection<string> classes, FeatureSpace space, ReadOnlySpan<int> buckets, short[] weights) =>
        new ModelTables().Add(classes).Add(space.Bits).Add(BucketIndex.BlocksOf(space, buckets)).Add(weights).Add(classes.Count == 2 ? Leanings(weights) : []);

    /// <summary>Writes a model; weights are [bucket * classes + class], clipped at ±15.9 and rounded to 1/2048.</summary>
    public static void Save(Stream stream, ImmutableArray<string> classes, FeatureSpace space, ReadOnlyMemory<float> weights)
    {
        int[] buckets = [.. Enumerable.Range(0, space.Size).Where(bucket => IsKept(weights.Span.Slice(bucket * classes.Length, classes.Length)))];
        short[] rows = [.. buckets.SelectMany(bucket => Enumerable.Range(bucket * classes.Length, classes.Length)).Select(i => Rounded(weights.Span[i]))];
        new ClassModel(Tables(classes, space, buckets, rows)).Write(stream);
    }

    /// <summary>Writes the model: for each class but the first its weights, lower and upper bytes apart, and for the first how far it is from the others' negated sum, mostly not at all.</summary>
    public void Write(Stream stream) => ModelFile.Save(stream, Kind, writer =>
    {
        writer.Write(Classes.Length);
        foreach (var name in Classes)
        {
            writer.Write(name);
        }

        writer.Write(Space.Bits);
        var buckets = _index.Buckets();
        PackedRows.WriteBuckets(writer, buckets);
        var plane = new byte[buckets.Length * 2];
        for (var i = Classes.Length - 1; i >= 0; i--)
        {
            for (var row = 0; row < buckets.Length; row++)
            {
                var weights = _weights.Span.Slice(row * Classes.Length, Classes.Length);
                var value = i > 0 ? weights[i] : (short)(weights[0] + Sum(weights[1..]));
                (plane[row], plane[buckets.Length + row]) = ((byte)value, (byte)(value >> 8));
            }

            writer.Write(plane);
        }
    });

    private static (int[] Buckets, short[] Weights) ReadPlanes(ModelReader reader, int classes)
    {
        var buckets = PackedRows.ReadBuckets(reader);
        var weights = new short[buckets.Length * classes];
        for (var i = classes - 1; i >= 0; i--)
        {
            var low = reader.Take(buckets.Length);
            var high = reader.Take(buckets.Length);
            for (var row = 0; row < buckets.Length; row++)
            {
                var value = low[row] | (high[row] << 8);
                weights[(row * classes) + i] = (short)(i > 0 ? value : value - Sum(weights.AsSpan((row * classes) + 1, classes - 1)));
            }
        }

        return (buckets, weights);
    }

    /// <summary>The rows of a file of the first version, each behind the step to its bucket.</summary>
    private static (int[] Buckets, short[] Weights) ReadInterleaved(ModelReader reader, int classes)
    {
        var buckets = new int[reader.ReadInt32()];
        var weights = new short[buckets.Length * classes];
        var bucket = 0;
        for (var row = 0; row < buckets.Length; row++)
        {
            bucket += reader.Read7BitEncodedInt();
            buckets[row] = bucket;
            for (var i = 0; i < classes; i++)
            {
                weights[(row * classes) + i] = reader.ReadInt16();
            }
        }

        return (buckets, weights);
    }

    private static int Sum(ReadOnlySpan<short> weights)
    {
        var sum = 0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return sum;
    }

    /// <summary>The probabilities of the classes, which sum to one, into <paramref name="probabilities"/>, one place a class.</summary>
    public void Predict(ReadOnlySpan<uint> buckets, Span<float> probabilities)
    {
        var scores = probabilities[..Classes.Length];
        Span<int> sums = stackalloc int[scores.Length];
        Sum(buckets, sums);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = sums[i] * Step;
        }

        Normalise(scores);
    }

    /// <summary>The probability of the second of two classes by a leaning.</summary>
    public static float Probability(int leaning) => 1 / (1 + MathF.Exp(-leaning * Step));

    /// <summary>By how much the features of each item speak for the second of two classes, in steps. What some features say adds to what others say.</summary>
    /// <param name="items">The buckets of each item: many at once take less time than one by one.</param>
    /// <param name="leanings">A place for each item.</param>
    public void Lean(FeatureRows items, Span<int> leanings)
    {
        var rows = ArrayPool<int>.Shared.Rent(items.Buckets.Length + items.Count);
        var ends = rows.AsSpan(items.Buckets.Length, items.Count);
        _index.Rows(items, rows.AsSpan(0, items.Buckets.Length), ends);
        Span<int> sums = stackalloc int[2];
        for (var i = 0; i < ends.Length; i++)
        {
            sums.Clear();
            AddWeights(rows.AsSpan((i == 0 ? 0 : ends[i - 1])..ends[i]), sums);
            leanings[i] = sums[1] - sums[0];
        }

        ArrayPool<int>.Shared.Return(rows);
    }

    private void Sum(ReadOnlySpan<uint> buckets, Span<int> sums)
    {
        Span<int> rows = stackalloc int[Chunk];
        sums.Clear();
        while (!buckets.IsEmpty)
        {
            var some = buckets[..Math.Min(Chunk, buckets.Length)];
            AddWeights(rows[.._index.Rows(some, rows)], sums);
            buckets = buckets[some.Length..];
        }
    }

    private void AddWeights(ReadOnlySpan<int> rows, Span<int> sums)
    {
        if (_leanings.Length > 0)
        {
            var leanings = _leanings.Span;
            var sum = 0;
            foreach (var row in rows)
            {
                sum += leanings[row];
            }

            sums[1] += sum;
            return;
        }

        var all = _weights.Span;
        foreach (var row in rows)
        {
            var weights = all.Slice(row * sums.Length, sums.Length);
            for (var i = 0; i < weights.Length; i++)
            {
                sums[i] += weights[i];
            }
        }
    }

    private static short[] Leanings(ReadOnlySpan<short> weights)
    {
        var leanings = new short[weights.Length / 2];
        for (var row = 0; row < leanings.Length; row++)
        {
            var leaning = weights[(row * 2) + 1] - weights[row * 2];
            if (leaning != (short)leaning)
            {
                return [];
            }

            leanings[row] = (short)leaning;
        }

        return leanings;
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
