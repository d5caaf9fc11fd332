using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.Intrinsics;

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

    /// <summary>Labels a row, padded so that whole vectors can be read.</summary>
    private readonly int _stride;

    /// <summary>Score of a label by a bucket: [bucket * stride + label].</summary>
    private readonly sbyte[] _weights;

    /// <summary>Score of a label after another: [to * stride + from]; row and column <c>Labels.Length</c> stand for the sequence's edge.</summary>
    private readonly int[] _transitions;

    private SequenceModel(ImmutableArray<string> labels, FeatureSpace space, sbyte[] weights, int[] transitions)
    {
        Labels = labels;
        Space = space;
        _stride = StrideOf(labels.Length);
        _weights = weights;
        _transitions = transitions;
    }

    /// <summary>The labels by number.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>The space the features must be hashed into.</summary>
    public FeatureSpace Space { get; }

    /// <summary>Reads a model that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind or damaged.</exception>
    public static SequenceModel Load(Stream stream)
    {
        using var reader = ModelFile.Open(stream, Kind);
        var labels = ImmutableArray.CreateRange(Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString()));
        var space = new FeatureSpace(reader.ReadInt32());
        var stride = StrideOf(labels.Length);
        var transitions = new int[(labels.Length + 1) * stride];
        for (var to = 0; to <= labels.Length; to++)
        {
            for (var from = 0; from <= labels.Length; from++)
            {
                transitions[(to * stride) + from] = reader.ReadInt32();
            }
        }

        var weights = new sbyte[space.Size * stride];
        var bucket = 0;
        var row = new byte[labels.Length];
        for (var rows = reader.ReadInt32(); rows > 0; rows--)
        {
            bucket += reader.Read7BitEncodedInt();
            reader.BaseStream.ReadExactly(row);
            for (var label = 0; label < row.Length; label++)
            {
                weights[(bucket * stride) + label] = (sbyte)row[label];
            }
        }

        return new SequenceModel(labels, space, weights, transitions);
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
    public static void Save(Stream stream, ImmutableArray<string> labels, FeatureSpace space, ReadOnlyMemory<float> weights, ReadOnlyMemory<float> transitions, float scale) =>
        ModelFile.Save(stream, Kind, writer =>
        {
            writer.Write(labels.Length);
            foreach (var label in labels)
            {
                writer.Write(label);
            }

            writer.Write(space.Bits);
            foreach (var transition in transitions.Span)
            {
                writer.Write(float.IsNegativeInfinity(transition) ? Forbidden : (int)MathF.Round(transition * scale));
            }

            var rows = new List<(int Bucket, byte[] Row)>();
            for (var bucket = 0; bucket < space.Size; bucket++)
            {
                var row = weights.Span.Slice(bucket * labels.Length, labels.Length);
                var rounded = new byte[labels.Length];
                for (var label = 0; label < rounded.Length; label++)
                {
                    rounded[label] = (byte)(sbyte)Math.Clamp(MathF.Round(row[label] * scale), -127, 127);
                }

                if (rounded.AsSpan().ContainsAnyExcept((byte)0))
                {
                    rows.Add((bucket, rounded));
                }
            }

            writer.Write(rows.Count);
            var last = 0;
            foreach (var (bucket, row) in rows)
            {
                writer.Write7BitEncodedInt(bucket - last);
                writer.Write(row);
                last = bucket;
            }
        });

    /// <summary>The best labelling of the rows, into <paramref name="labels"/>, which must hold as many.</summary>
    public void Label(FeatureRows rows, Span<byte> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Length, rows.Count);
        if (rows.Count == 0)
        {
            return;
        }

        var count = Labels.Length;
        var back = ArrayPool<byte>.Shared.Rent(rows.Count * count);
        Span<int> emission = stackalloc int[_stride];
        Span<int> previous = stackalloc int[_stride];
        Span<int> current = stackalloc int[_stride];
        current.Clear();
        previous.Clear();
        Score(rows[0], previous);
        for (var to = 0; to < count; to++)
        {
            previous[to] += _transitions[(to * _stride) + count];
        }

        for (var i = 1; i < rows.Count; i++)
        {
            Score(rows[i], emission);
            for (var to = 0; to < count; to++)
            {
                var (best, from) = Best(previous, _transitions.AsSpan(to * _stride, count));
                current[to] = best + emission[to];
                back[(i * count) + to] = (byte)from;
            }

            var swap = previous;
            previous = current;
            current = swap;
        }

        var (_, last) = Best(previous, _transitions.AsSpan(count * _stride, count));
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = back[(i * count) + last];
        }

        ArrayPool<byte>.Shared.Return(back);
    }

    /// <summary>The labels' scores of one row, without transitions, into <paramref name="scores"/> (at least as many as labels, rounded up to 16).</summary>
    public void Score(ReadOnlySpan<uint> buckets, Span<int> scores)
    {
        for (var block = 0; block < _stride; block += 16)
        {
            var sumLow = Vector128<short>.Zero;
            var sumHigh = Vector128<short>.Zero;
            foreach (var bucket in buckets)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref _weights[((int)bucket * _stride) + block]));
                sumLow += low;
                sumHigh += high;
            }

            var (a, b) = Vector128.Widen(sumLow);
            var (c, d) = Vector128.Widen(sumHigh);
            a.CopyTo(scores[block..]);
            b.CopyTo(scores[(block + 4)..]);
            c.CopyTo(scores[(block + 8)..]);
            d.CopyTo(scores[(block + 12)..]);
        }
    }

    private static (int Best, int From) Best(ReadOnlySpan<int> scores, ReadOnlySpan<int> transitions)
    {
        var best = int.MinValue;
        var from = 0;
        for (var i = 0; i < transitions.Length; i++)
        {
            var score = scores[i] + transitions[i];
            if (score > best)
            {
                (best, from) = (score, i);
            }
        }

        return (best, from);
    }

    private static int StrideOf(int labels) => (labels + 1 + 15) & ~15;
}
