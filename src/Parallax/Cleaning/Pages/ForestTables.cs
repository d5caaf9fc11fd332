using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Cleaning.Pages;

/// <summary>
/// A forest laid out for speed: every tree is filled up to one depth, so that rows are judged side by side without a branch. The sums are those of the
/// forest to the last bit, as each row adds the trees in the same order.
/// </summary>
internal sealed class ForestTables
{
    private const int ShallowestTable = 2;
    private const int DeepestTable = 8;
    private const int Together = 64;
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
        var depth = Math.Max(ShallowestTable, roots.Select(root => DepthOf(nodes, root)).DefaultIfEmpty().Max());
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
    public void Sum(ReadOnlySpan<float> rows, int width, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, sums.Length * width);
        var columns = ArrayPool<float>.Shared.Rent(width * Together);
        var answers = ArrayPool<float>.Shared.Rent(Together);
        for (var first = 0; first < sums.Length; first += Together)
        {
            var count = Math.Min(Together, sums.Length - first);
            for (var i = 0; i < count; i++)
            {
                for (var feature = 0; feature < width; feature++)
                {
                    columns[(feature * Together) + i] = rows[((first + i) * width) + feature];
                }
            }

            answers.AsSpan(0, Together).Fill(_bias);
            Sum(columns, count, answers);
            answers.AsSpan(0, count).CopyTo(sums[first..]);
        }

        ArrayPool<float>.Shared.Return(answers);
        ArrayPool<float>.Shared.Return(columns);
    }

    // Every split of a tree is asked for some rows at once, and the answers are chosen from the leaves upwards: more work than going down, but none that waits.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one page has so many rows that the first tier's code would cost as much as all the rest
    private void Sum(float[] columns, int rows, float[] sums)
    {
        Span<Vector256<float>> answers = stackalloc Vector256<float>[1 << (DeepestTable - 2)];
        ref var answer = ref MemoryMarshal.GetReference(answers);
        var quarter = 1 << (_depth - 2);
        for (var tree = 0; tree < _trees; tree++)
        {
            ref var top = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_splits), tree * SplitsOfTree);
            ref var leaf = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_leaves), tree << _depth);
            for (var row = 0; row < rows; row += Vector256<float>.Count)
            {
                ref var column = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns), row);
                ref var parent = ref Unsafe.Add(ref top, quarter - 1);
                ref var child = ref Unsafe.Add(ref parent, quarter);
                for (nint i = 0; i < quarter; i++)
                {
                    ref var four = ref Unsafe.Add(ref leaf, 4 * i);
                    var left = Vector256.ConditionalSelect(IsBelow(ref column, in Unsafe.Add(ref child, 2 * i)), Vector256.Create(four), Vector256.Create(Unsafe.Add(ref four, 1)));
                    var right = Vector256.ConditionalSelect(IsBelow(ref column, in Unsafe.Add(ref child, (2 * i) + 1)), Vector256.Create(Unsafe.Add(ref four, 2)), Vector256.Create(Unsafe.Add(ref four, 3)));
                    Unsafe.Add(ref answer, i) = Vector256.ConditionalSelect(IsBelow(ref column, in Unsafe.Add(ref parent, i)), left, right);
                }

                for (var level = quarter / 2; level > 0; level /= 2)
                {
                    parent = ref Unsafe.Add(ref top, level - 1);
                    for (nint i = 0; i < level; i++)
                    {
                        Unsafe.Add(ref answer, i) = Vector256.ConditionalSelect(IsBelow(ref column, in Unsafe.Add(ref parent, i)), Unsafe.Add(ref answer, 2 * i), Unsafe.Add(ref answer, (2 * i) + 1));
                    }
                }

                (Vector256.Create(sums, row) + answer).CopyTo(sums, row);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> IsBelow(ref float column, in Split split) =>
        Vector256.LessThan(Vector256.LoadUnsafe(ref Unsafe.Add(ref column, (nint)split.Column)), Vector256.Create(split.Value));

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
        _splits[(tree * SplitsOfTree) + at] = isLeaf ? default : new Split(nodes[node].Feature * Together, nodes[node].Value);
        Fill(nodes, tree, isLeaf ? node : node + 1, (at * 2) + 1);
        Fill(nodes, tree, isLeaf ? node : nodes[node].Right, (at * 2) + 2);
    }

    // Where the column of its feature begins, and what is below it goes to the left.
    private readonly record struct Split(int Column, float Value);
}
