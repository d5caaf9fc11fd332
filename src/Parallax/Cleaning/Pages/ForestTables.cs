using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Parallax.Cleaning.Pages;

/// <summary>
/// A forest laid out for speed: every tree is filled up to one depth, so that the way down needs no branch, and some rows go down each tree side by side.
/// The sums are those of the forest to the last bit, as each row adds the trees in the same order.
/// </summary>
internal sealed class ForestTables
{
    private const int DeepestTable = 8;
    private readonly int _depth;
    private readonly int _trees;
    private readonly float _bias;
    private readonly Split[] _splits;
    private readonly float[] _leaves;

    private ForestTables(float bias, int trees, int depth)
    {
        (_bias, _trees, _depth) = (bias, trees, depth);
        _splits = new Split[trees * SplitsOfTree];
        _leaves = new float[trees << depth];
    }

    private int SplitsOfTree => (1 << _depth) - 1;

    /// <summary>The tables of a forest; null where its trees are too deep to be filled up.</summary>
    public static ForestTables? Of(float bias, int[] roots, BlockForest.Node[] nodes)
    {
        var depth = roots.Length == 0 ? 0 : roots.Max(root => DepthOf(nodes, root));
        if (depth > DeepestTable)
        {
            return null;
        }

        var tables = new ForestTables(bias, roots.Length, depth);
        for (var tree = 0; tree < roots.Length; tree++)
        {
            tables.Fill(nodes, tree, roots[tree], at: 0);
        }

        return tables;
    }

    /// <summary>The sum of every tree's answer for each row of features; rows stand one after another, <paramref name="width"/> numbers each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // the first page already has so many rows that the first tier's code would cost as much as all the rest
    public void Sum(ReadOnlySpan<float> rows, int width, Span<float> sums)
    {
        const int together = 4;
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, sums.Length * width);
        sums.Fill(_bias);
        var count = sums.Length - (sums.Length % together);
        ref var row = ref MemoryMarshal.GetReference(rows);
        for (var tree = 0; tree < _trees; tree++)
        {
            ref var splits = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_splits), tree * SplitsOfTree);
            ref var leaves = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_leaves), tree << _depth);
            var at = 0;
            for (; at < count; at += together)
            {
                ref var first = ref Unsafe.Add(ref row, at * width);
                nint a = 0, b = 0, c = 0, d = 0;
                for (var level = 0; level < _depth; level++)
                {
                    a = Next(ref splits, a, ref first);
                    b = Next(ref splits, b, ref Unsafe.Add(ref first, width));
                    c = Next(ref splits, c, ref Unsafe.Add(ref first, width * 2));
                    d = Next(ref splits, d, ref Unsafe.Add(ref first, width * 3));
                }

                sums[at] += Unsafe.Add(ref leaves, a - SplitsOfTree);
                sums[at + 1] += Unsafe.Add(ref leaves, b - SplitsOfTree);
                sums[at + 2] += Unsafe.Add(ref leaves, c - SplitsOfTree);
                sums[at + 3] += Unsafe.Add(ref leaves, d - SplitsOfTree);
            }

            for (; at < sums.Length; at++)
            {
                nint a = 0;
                for (var level = 0; level < _depth; level++)
                {
                    a = Next(ref splits, a, ref Unsafe.Add(ref row, at * width));
                }

                sums[at] += Unsafe.Add(ref leaves, a - SplitsOfTree);
            }
        }
    }

    // The children of split i are 2i + 1 and 2i + 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Next(ref Split splits, nint at, ref float row)
    {
        ref var split = ref Unsafe.Add(ref splits, at);
        return (at * 2) + 2 - (Unsafe.Add(ref row, split.Feature) < split.Value ? 1 : 0);
    }

    private static int DepthOf(BlockForest.Node[] nodes, int at) =>
        nodes[at].Feature < 0 ? 0 : 1 + Math.Max(DepthOf(nodes, at + 1), DepthOf(nodes, nodes[at].Right));

    private void Fill(BlockForest.Node[] nodes, int tree, int node, int at)
    {
        if (at >= SplitsOfTree)
        {
            _leaves[(tree << _depth) + at - SplitsOfTree] = nodes[node].Value;
            return;
        }

        // Both sides of a filled-up split lead to the same leaf.
        var isLeaf = nodes[node].Feature < 0;
        _splits[(tree * SplitsOfTree) + at] = isLeaf ? default : new Split(nodes[node].Feature, nodes[node].Value);
        Fill(nodes, tree, isLeaf ? node : node + 1, (at * 2) + 1);
        Fill(nodes, tree, isLeaf ? node : nodes[node].Right, (at * 2) + 2);
    }

    private readonly record struct Split(int Feature, float Value);
}
