using System.Numerics;

namespace Parallax.Learning;

/// <summary>
/// Which buckets of a feature space have weights, and which row of a table without gaps is theirs: most features of a new text were never seen
/// in training, and a table that holds only what was seen stays in the processor's caches.
/// </summary>
internal sealed class BucketIndex
{
    private const int BlockBits = 5;

    /// <summary>For each 32 buckets: a bit for each that has a row, and in the upper half the number of rows before them.</summary>
    private readonly Table<ulong> _blocks;

    /// <summary>Makes the index of a space's buckets that have rows, told in ascending order.</summary>
    public BucketIndex(FeatureSpace space, ReadOnlySpan<int> buckets)
        : this(new Table<ulong>(BlocksOf(space, buckets)))
    {
    }

    /// <summary>Takes what <see cref="BlocksOf"/> gave.</summary>
    public BucketIndex(Table<ulong> blocks) => _blocks = blocks;

    /// <summary>The index of a space's buckets that have rows, told in ascending order, as it lies in memory.</summary>
    /// <exception cref="InvalidDataException">A bucket is told twice.</exception>
    public static ulong[] BlocksOf(FeatureSpace space, ReadOnlySpan<int> buckets)
    {
        var blocks = new ulong[space.Size >> BlockBits];
        foreach (var bucket in buckets)
        {
            blocks[bucket >> BlockBits] |= 1UL << (bucket & 31);
        }

        var before = 0UL;
        for (var i = 0; i < blocks.Length; i++)
        {
            var count = (ulong)BitOperations.PopCount(blocks[i]);
            blocks[i] |= before << 32;
            before += count;
        }

        return before == (ulong)buckets.Length ? blocks : throw new InvalidDataException($"{buckets.Length} buckets are told, {before} of them different.");
    }

    /// <summary>The buckets that have rows, in ascending order.</summary>
    public int[] Buckets()
    {
        var buckets = new List<int>();
        var blocks = _blocks.Span;
        for (var i = 0; i < blocks.Length; i++)
        {
            for (var bits = (uint)blocks[i]; bits != 0; bits &= bits - 1)
            {
                buckets.Add((i << BlockBits) + BitOperations.TrailingZeroCount(bits));
            }
        }

        return [.. buckets];
    }

    /// <summary>The same for many items at once, so that the processor waits for many places in memory at a time.</summary>
    /// <param name="items">The buckets of each item.</param>
    /// <param name="rows">The rows, one item's behind another's.</param>
    /// <param name="ends">Where the rows of each item end.</param>
    public void Rows(FeatureRows items, Span<int> rows, Span<int> ends)
    {
        var (count, start) = (0, 0);
        for (var i = 0; i < ends.Length; i++)
        {
            var end = items.Ends[i];
            count += Rows(items.Buckets[start..end], rows[count..]);
            (start, ends[i]) = (end, count);
        }
    }

    /// <summary>Writes the rows of those buckets that have one into <paramref name="rows"/>, which has as many places as there are buckets; the number of rows.</summary>
    public int Rows(ReadOnlySpan<uint> buckets, Span<int> rows)
    {
        var blocks = _blocks.Span;
        var count = 0;
        foreach (var bucket in buckets)
        {
            var block = blocks[(int)(bucket >> BlockBits)];
            var bit = (int)(bucket & 31);
            rows[count] = (int)(block >> 32) + BitOperations.PopCount((uint)block & ((1U << bit) - 1));
            count += (int)((uint)block >> bit) & 1;
        }

        return count;
    }
}
