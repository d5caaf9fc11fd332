using System.Runtime.InteropServices;

namespace Parallax.Text;

/// <summary>Sets of hashes as ascending arrays: small, and compared in one pass.</summary>
internal static class SortedHashes
{
    /// <summary>The different hashes, ascending; the given ones stay as they are.</summary>
    public static ulong[] Distinct(IEnumerable<ulong> hashes)
    {
        List<ulong> distinct = [.. hashes];
        Distinct(distinct);
        return [.. distinct];
    }

    /// <summary>Sorts the hashes and leaves each once.</summary>
    public static void Distinct(List<ulong> hashes)
    {
        hashes.Sort();
        var sorted = CollectionsMarshal.AsSpan(hashes);
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[count++] = sorted[i];
            }
        }

        hashes.RemoveRange(count, hashes.Count - count);
    }

    /// <summary>How many hashes stand in both sets. Where that is fewer than are asked for, it may tell still fewer: it ends as soon as the rest cannot make them up.</summary>
    public static int InBoth(ulong[] a, ulong[] b, int atLeast = 0)
    {
        var (both, mostOnlyA, mostOnlyB) = (0, a.Length - atLeast, b.Length - atLeast);
        for (int i = 0, k = 0; i < a.Length && k < b.Length && i - both <= mostOnlyA && k - both <= mostOnlyB;)
        {
            var order = a[i].CompareTo(b[k]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }

        return both;
    }
}
