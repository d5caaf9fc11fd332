using System.Numerics;
using System.Runtime.InteropServices;

namespace Parallax.Learning;

/// <summary>
/// How rows of small weights lie in a model file: for each row a bit for every weight that is not zero, and apart from them these weights, which hardly pack; the buckets
/// of the rows as steps from one to the next.
/// </summary>
internal static class PackedRows
{
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

    /// <summary>Reads what <see cref="WriteMasks"/> wrote.</summary>
    public static byte[] ReadMasks(BinaryReader reader, int width) => reader.ReadBytes(reader.ReadInt32() * MaskBytes(width));

    /// <summary>Reads what <see cref="WriteValues"/> wrote into rows.</summary>
    public static sbyte[] ReadValues(BinaryReader reader, ReadOnlySpan<byte> masks, int stride, int width)
    {
        var count = 0;
        foreach (var mask in masks)
        {
            count += BitOperations.PopCount(mask);
        }

        var values = MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(count));
        var rows = masks.Length / MaskBytes(width);
        var weights = new sbyte[rows * stride];
        var (next, at) = (0, 0);
        for (var row = 0; row < rows; row++)
        {
            for (var first = 0; first < width; first += 8)
            {
                for (var mask = (uint)masks[next++]; mask != 0; mask &= mask - 1)
                {
                    weights[(row * stride) + first + BitOperations.TrailingZeroCount(mask)] = values[at++];
                }
            }
        }

        return weights;
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
    public static int[] ReadBuckets(BinaryReader reader)
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
