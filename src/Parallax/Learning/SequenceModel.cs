using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Parallax.Languages;

namespace Parallax.Learning;

/// <summary>
/// A first-order linear sequence model: each item's label is scored by its features, each pair of neighbours by a transition, and the best
/// labelling is found exactly (Viterbi; Collins 2002 for the training). Immutable; safe to use from many threads.
/// </summary>
internal sealed class SequenceModel
{
    /// <summary>Score of a pair of neighbours that may not stand together.</summary>
    public const int Forbidden = -1_000_000;

    private const string Kind = "PXSQ";

    /// <summary>As many features are looked up at a time.</summary>
    private const int Chunk = 128;

    /// <summary>Labels a row, padded so that whole vectors can be read.</summary>
    private readonly int _stride;

    private readonly BucketIndex _index;

    /// <summary>Score of a label by a bucket: [row * stride + label].</summary>
    private readonly Table<sbyte> _weights;

    /// <summary>Score of a label after another: [from * stride + to]; number <c>Labels.Length</c> stands for the sequence's edge.</summary>
    private readonly Table<int> _transitions;

    private SequenceModel(ImmutableArray<string> labels, FeatureSpace space, BucketIndex index, Table<sbyte> weights, Table<int> transitions)
    {
        Labels = labels;
        Space = space;
        _index = index;
        _stride = StrideOf(labels.Length);
        _weights = weights;
        _transitions = transitions;
    }

    /// <summary>The labels by number.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>The space the features must be hashed into.</summary>
    public FeatureSpace Space { get; }

    /// <summary>Takes the tables of <see cref="Unfold"/>.</summary>
    public SequenceModel(ModelTables tables)
        : this([.. tables.NextNames()], new FeatureSpace(tables.NextNumber()), new BucketIndex(tables.Next<ulong>()), tables.Next<sbyte>(), tables.Next<int>())
    {
    }

    /// <summary>Reads a model that <see cref="Write"/> or <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind or damaged.</exception>
    public static SequenceModel Load(Stream stream) => new(Unfold(stream));

    /// <summary>A language's model.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind or damaged.</exception>
    public static SequenceModel Load(Language language, string path) => new(language.Tables(path, Unfold));

    private static ModelTables Unfold(Stream stream)
    {
        using var reader = ModelFile.Open(stream, Kind, out var version);
        string[] labels = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        var space = new FeatureSpace(reader.ReadInt32());
        var stride = StrideOf(labels.Length);
        var transitions = new int[(labels.Length + 1) * stride];
        for (var to = 0; to <= labels.Length; to++)
        {
            for (var from = 0; from <= labels.Length; from++)
            {
                transitions[(from * stride) + to] = reader.ReadInt32();
            }
        }

        var (buckets, weights) = version == 1 ? ReadDense(reader, stride, labels.Length) : ReadPacked(reader, stride, labels.Length);
        return new ModelTables().Add(labels).Add(space.Bits).Add(BucketIndex.BlocksOf(space, buckets)).Add(weights).Add(transitions);
    }

    /// <summary>
    /// Writes a model. Weights and transitions are given in training's own scale; here they become whole numbers,
    /// the largest weights clipped at the range of a signed byte.
    /// </summary>
    /// <param name="stream">Where to.</param>
    /// <param name="labels">The labels, at most 63.</param>
    /// <param name="space">The feature space.</param>
    /// <param name="weights">[bucket * labels + label].</param>
    /// <param name="transitions">[to * (labels + 1) + from], number <c>labels.Length</c> the edge; negative infinity where forbidden.</param>
    /// <param name="scale">Weights are multiplied by this before rounding.</param>
    public static void Save(Stream stream, ImmutableArray<string> labels, FeatureSpace space, ReadOnlyMemory<float> weights, ReadOnlyMemory<float> transitions, float scale)
    {
        var stride = StrideOf(labels.Length);
        var (buckets, rows) = (new List<int>(), new List<sbyte>());
        var rounded = new sbyte[stride];
        for (var bucket = 0; bucket < space.Size; bucket++)
        {
            var row = weights.Span.Slice(bucket * labels.Length, labels.Length);
            for (var label = 0; label < row.Length; label++)
            {
                rounded[label] = (sbyte)Math.Clamp(MathF.Round(row[label] * scale), -127, 127);
            }

            if (rounded.AsSpan().ContainsAnyExcept((sbyte)0))
            {
                buckets.Add(bucket);
                rows.AddRange(rounded);
            }
        }

        var pairs = new int[(labels.Length + 1) * stride];
        for (var i = 0; i < transitions.Length; i++)
        {
            var (to, from) = Math.DivRem(i, labels.Length + 1);
            var transition = transitions.Span[i];
            pairs[(from * stride) + to] = float.IsNegativeInfinity(transition) ? Forbidden : (int)MathF.Round(transition * scale);
        }

        new SequenceModel(labels, space, new BucketIndex(space, [.. buckets]), new Table<sbyte>([.. rows]), new Table<int>(pairs)).Write(stream);
    }

    /// <summary>Writes the model.</summary>
    public void Write(Stream stream) => ModelFile.Save(
        stream,
        Kind,
        writer =>
        {
            writer.Write(Labels.Length);
            foreach (var label in Labels)
            {
                writer.Write(label);
            }

            writer.Write(Space.Bits);
            for (var to = 0; to <= Labels.Length; to++)
            {
                for (var from = 0; from <= Labels.Length; from++)
                {
                    writer.Write(_transitions[(from * _stride) + to]);
                }
            }

            PackedRows.WriteBuckets(writer, _index.Buckets());
            PackedRows.WriteMasks(writer, _weights.Span, _stride, Labels.Length);
        },
        tail => PackedRows.WriteValues(tail, _weights.Span));

    private static (int[] Buckets, sbyte[] Weights) ReadPacked(ModelReader reader, int stride, int width)
    {
        var buckets = PackedRows.ReadBuckets(reader);
        var masks = PackedRows.ReadMasks(reader, width);
        return (buckets, PackedRows.ReadValues(reader, masks, stride, width));
    }

    /// <summary>The rows of a file of the first version, each with its zeros.</summary>
    private static (int[] Buckets, sbyte[] Weights) ReadDense(ModelReader reader, int stride, int width)
    {
        var buckets = new int[reader.ReadInt32()];
        var weights = new sbyte[buckets.Length * stride];
        var bucket = 0;
        for (var row = 0; row < buckets.Length; row++)
        {
            bucket += reader.Read7BitEncodedInt();
            buckets[row] = bucket;
            reader.Fill(weights.AsSpan(row * stride, width));
        }

        return (buckets, weights);
    }

    /// <summary>The same model with more for each pair of neighbours: [before * labels + after].</summary>
    public SequenceModel With(ReadOnlySpan<int> transitions)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(transitions.Length, Labels.Length * Labels.Length);
        var sums = _transitions.Span.ToArray();
        for (var i = 0; i < transitions.Length; i++)
        {
            sums[(i / Labels.Length * _stride) + (i % Labels.Length)] += transitions[i];
        }

        return new SequenceModel(Labels, Space, _index, _weights, new Table<int>(sums));
    }

    /// <summary>The best labelling of the rows, into <paramref name="labels"/>, which must hold as many.</summary>
    /// <param name="rows">The features of the items.</param>
    /// <param name="labels">Where to.</param>
    /// <param name="more">What is added to the labels' scores, an equal number for each row; empty for nothing.</param>
    public void Label(FeatureRows rows, Span<byte> labels, ReadOnlySpan<short> more = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Length, rows.Count);
        if (rows.Count == 0)
        {
            return;
        }

        var count = Labels.Length;
        var back = ArrayPool<byte>.Shared.Rent(rows.Count * _stride);
        var emissions = ArrayPool<int>.Shared.Rent(rows.Count * _stride);
        ScoreAll(rows, emissions);
        Span<int> previous = stackalloc int[_stride];
        Span<int> current = stackalloc int[_stride];
        emissions.AsSpan(0, _stride).CopyTo(previous);
        AddMore(more, 0, rows.Count, previous);
        for (var label = 0; label < count; label++)
        {
            previous[label] += _transitions[(count * _stride) + label];
        }

        for (var i = 1; i < rows.Count; i++)
        {
            var emission = emissions.AsSpan(i * _stride, _stride);
            AddMore(more, i, rows.Count, emission);
            Step(previous, emission, current, back.AsSpan(i * _stride, _stride));
            var swap = previous;
            previous = current;
            current = swap;
        }

        var last = 0;
        for (var label = 1; label < count; label++)
        {
            last = previous[label] + _transitions[(label * _stride) + count] > previous[last] + _transitions[(last * _stride) + count] ? label : last;
        }

        for (var i = rows.Count - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = back[(i * _stride) + last];
        }

        ArrayPool<byte>.Shared.Return(back);
        ArrayPool<int>.Shared.Return(emissions);
    }

    /// <summary>The labels' scores of all rows, a stride each: first where all weights lie, then the weights, so that the processor waits for many of them at a time.</summary>
    private void ScoreAll(FeatureRows rows, Span<int> emissions)
    {
        var found = ArrayPool<int>.Shared.Rent(rows.Buckets.Length + rows.Count);
        var ends = found.AsSpan(rows.Buckets.Length, rows.Count);
        _index.Rows(rows, found.AsSpan(0, rows.Buckets.Length), ends);
        emissions[..(rows.Count * _stride)].Clear();
        var start = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            for (; start < ends[i]; start = Math.Min(start + Chunk, ends[i]))
            {
                AddScores(found.AsSpan(start, Math.Min(Chunk, ends[i] - start)), emissions.Slice(i * _stride, _stride));
            }
        }

        ArrayPool<int>.Shared.Return(found);
    }

    private void AddMore(ReadOnlySpan<short> more, int row, int rows, Span<int> scores)
    {
        if (!more.IsEmpty)
        {
            var added = more.Slice(row * (more.Length / rows), Labels.Length);
            for (var label = 0; label < added.Length; label++)
            {
                scores[label] += added[label];
            }
        }
    }

    private void AddScores(ReadOnlySpan<int> rows, Span<int> scores)
    {
        var weights = _weights.Span;
        for (var block = 0; block < _stride; block += 16)
        {
            var sum = Vector256<short>.Zero;
            foreach (var row in rows)
            {
                sum += Vector256.WidenLower(Vector128.LoadUnsafe(in weights[(row * _stride) + block]).ToVector256Unsafe());
            }

            var (low, high) = Vector256.Widen(sum);
            (Vector256.Create<int>(scores[block..]) + low).CopyTo(scores[block..]);
            (Vector256.Create<int>(scores[(block + 8)..]) + high).CopyTo(scores[(block + 8)..]);
        }
    }

    /// <summary>The best score of each label behind the best label before it, which is the first of equals.</summary>
    private void Step(ReadOnlySpan<int> previous, ReadOnlySpan<int> emission, Span<int> current, Span<byte> back)
    {
        var transitions = _transitions.Span;
        for (var block = 0; block < _stride; block += 8)
        {
            var best = Vector256.Create(int.MinValue);
            var source = Vector256<int>.Zero;
            for (var from = 0; from < Labels.Length; from++)
            {
                var score = Vector256.Create(previous[from]) + Vector256.LoadUnsafe(in transitions[(from * _stride) + block]);
                var isBetter = Vector256.GreaterThan(score, best);
                best = Vector256.ConditionalSelect(isBetter, score, best);
                source = Vector256.ConditionalSelect(isBetter, Vector256.Create(from), source);
            }

            (best + Vector256.Create(emission[block..])).CopyTo(current[block..]);
            for (var i = 0; i < 8; i++)
            {
                back[block + i] = (byte)source[i];
            }
        }
    }

    private static int StrideOf(int labels) => (labels + 1 + 15) & ~15;
}
