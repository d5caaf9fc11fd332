using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Learning;

/// <summary>
/// How rows of small weights lie in a model file: for each row a bit for every weight that is not zero, and apart from them these weights, which hardly pack; the buckets
/// of the rows as steps from one to the next.
/// </summary>
internal static class PackedRows
{
    private static readonly byte[] Places = PlacesOfMasks();

    /// <summary>Writes which weights of the rows, [row * stride + column], are not zero, up to the column <paramref name="width"/>.</summary>
    public static void WriteMasks(BinaryWriter writer, ReadOnlySpan<sbyte> weights, int stride, int width)
    {
        var rows = weights.Length / stride;
        var masks = new byte[rows * MaskBytes(width)];
        for (var i = 0; i < weights.Length; i++)
        {
            var (row, column) = Math.DivRem(i, stride);
            if (weights[i] != 0)
            {
                masks[(row * MaskBytes(width)) + (column >> 3)] |= (byte)(1 << (column & 7));
            }
        }

        writer.Write(rows);
        writer.Write(masks);
    }

    /// <summary>Writes the weights that are not zero.</summary>
    public static void WriteValues(BinaryWriter writer, ReadOnlySpan<sbyte> weights)
    {
        foreach (var weight in weights)
        {
            if (weight != 0)
            {
                writer.Write(weight);
            }
        }
    }

    /// <summary>Reads what <see cref="WriteMasks"/> wrote; of the reader's memory.</summary>
    public static ReadOnlySpan<byte> ReadMasks(ModelReader reader, int width) => reader.Take(reader.ReadInt32() * MaskBytes(width));

    /// <summary>Reads what <see cref="WriteValues"/> wrote into rows. Compiled well at once: it goes over millions of bytes in one call, and is not compiled ahead for its shuffle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static sbyte[] ReadValues(ModelReader reader, ReadOnlySpan<byte> masks, int stride, int width)
    {
        var count = 0;
        foreach (var mask in masks)
        {
            count += BitOperations.PopCount(mask);
        }

        var values = reader.Take(count);
        var rows = masks.Length / MaskBytes(width);
        var weights = new sbyte[rows * stride];
        var bytes = MemoryMarshal.AsBytes(weights.AsSpan());
        var (next, at) = (0, 0);
        for (var row = 0; row < rows; row++)
        {
            for (var first = row * stride; first < (row * stride) + width; first += 8)
            {
                Spread(values[at..], masks[next], bytes[first..]);
                at += BitOperations.PopCount(masks[next++]);
            }
        }

        return weights;
    }

    /// <summary>Puts the first values where a mask has its bits. Up to eight places are written, those without a bit with zeros: what stands there is written later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Spread(ReadOnlySpan<byte> values, byte mask, Span<byte> to)
    {
        if (values.Length >= 16 && to.Length >= 8)
        {
            var places = Vector128.CreateScalarUnsafe(BinaryPrimitives.ReadUInt64LittleEndian(Places.AsSpan(mask * 8))).AsByte();
            Vector128.Shuffle(Vector128.Create(values), places).GetLower().CopyTo(to);
            return;
        }

        var at = 0;
        for (var bits = (uint)mask; bits != 0; bits &= bits - 1)
        {
            to[BitOperations.TrailingZeroCount(bits)] = values[at++];
        }
    }

    /// <summary>For each mask the number of the value for each of eight places, 255 where its bit is not set.</summary>
    private static byte[] PlacesOfMasks()
    {
        var places = new byte[256 * 8];
        Array.Fill(places, (byte)255);
        for (var mask = 0; mask < 256; mask++)
        {
            var at = 0;
            for (var bits = (uint)mask; bits != 0; bits &= bits - 1)
            {
                places[(mask * 8) + BitOperations.TrailingZeroCount(bits)] = (byte)at++;
            }
        }

        return places;
    }

    /// <summary>Writes ascending buckets.</summary>
    public static void WriteBuckets(BinaryWriter writer, ReadOnlySpan<int> buckets)
    {
        writer.Write(buckets.Length);
        var last = 0;
        foreach (var bucket in buckets)
        {
            writer.Write7BitEncodedInt(bucket - last);
            last = bucket;
        }
    }

    /// <summary>Reads what <see cref="WriteBuckets"/> wrote.</summary>
    public static int[] ReadBuckets(ModelReader reader)
    {
        var buckets = new int[reader.ReadInt32()];
        var bucket = 0;
        for (var row = 0; row < buckets.Length; row++)
        {
            bucket += reader.Read7BitEncodedInt();
            buckets[row] = bucket;
        }

        return buckets;
    }

    private static int MaskBytes(int width) => (width + 7) >> 3;
}
