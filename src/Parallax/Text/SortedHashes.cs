using System.Numerics;
using System.Runtime.InteropServices;

namespace Parallax.Text;

/// <summary>Sets of hashes as ascending arrays: small, and compared in one pass.</summary>
internal static class SortedHashes
{
    private const int HashBits = 64;
    private const int FewestDealt = 24;
    private const int MostDealt = 1024; // for which there is room on the stack
    private const int MostOfAPlace = 12; // of evenly spread hashes one or two

    /// <summary>The different hashes, ascending; the given ones stay as they are.</summary>
    public static ulong[] Distinct(IEnumerable<ulong> hashes)
    {
        ulong[] distinct = [.. hashes];
        var count = Distinct(distinct);
        return count == distinct.Length ? distinct : distinct[..count];
    }

    /// <summary>Sorts the hashes and leaves each once.</summary>
    public static void Distinct(List<ulong> hashes)
    {
        var count = Distinct(CollectionsMarshal.AsSpan(hashes));
        hashes.RemoveRange(count, hashes.Count - count);
    }

    /// <summary>How many hashes stand in both sets. Where that is fewer than are asked for, it may tell still fewer: it ends as soon as the rest cannot make them up.</summary>
    public static int InBoth(ulong[] a, ulong[] b, int atLeast = 0)
    {
        var (both, mostOnlyA, mostOnlyB) = (0, a.Length - atLeast, b.Length - atLeast);
        for (int i = 0, k = 0; i < a.Length && k < b.Length && i - both <= mostOnlyA && k - both <= mostOnlyB;)
        {
            var (one, another) = (a[i], b[k]);
            both += one == another ? 1 : 0;
            i += one <= another ? 1 : 0;
            k += one >= another ? 1 : 0;
        }

        return both;
    }

    /// <summary>Sorts the hashes and draws each together at the head once; returns how many they are.</summary>
    private static int Distinct(Span<ulong> hashes)
    {
        Sort(hashes);
        var count = 0;
        for (var i = 0; i < hashes.Length; i++)
        {
            if (i == 0 || hashes[i] != hashes[i - 1])
            {
                hashes[count++] = hashes[i];
            }
        }

        return count;
    }

    /// <summary>Deals hashes by their upper bits to as many places as there are hashes. As these bits are spread evenly, they then stand nearly in order, and each is only moved past a few; where they are not, they are sorted as any numbers.</summary>
    private static void Sort(Span<ulong> hashes)
    {
        if (hashes.Length is < FewestDealt or > MostDealt)
        {
            hashes.Sort();
            return;
        }

        var bits = BitOperations.Log2((uint)hashes.Length);
        var shift = HashBits - bits;
        Span<int> next = stackalloc int[(1 << bits) + 1];
        next.Clear();
        foreach (var hash in hashes)
        {
            next[(int)(hash >> shift) + 1]++;
        }

        var most = 0;
        for (var place = 1; place < next.Length; place++)
        {
            most = Math.Max(most, next[place]);
            next[place] += next[place - 1];
        }

        if (most > MostOfAPlace)
        {
            hashes.Sort();
            return;
        }

        Span<ulong> dealt = stackalloc ulong[hashes.Length];
        foreach (var hash in hashes)
        {
            dealt[next[(int)(hash >> shift)]++] = hash;
        }

        for (var i = 0; i < dealt.Length; i++)
        {
            var (hash, to) = (dealt[i], i);
            for (; to > 0 && hashes[to - 1] > hash; to--)
            {
                hashes[to] = hashes[to - 1];
            }

            hashes[to] = hash;
        }
    }
}
