using System.Runtime.CompilerServices;
using Parallax.Learning;

namespace Parallax.Syntax;

/// <summary>Adds up what features say about the next action as they are hashed, so that the table is asked for a feature's row while the next one is hashed.</summary>
internal ref struct ActionSum(in Table<int> leanings, int shift) : IFeatureSink
{
    private readonly ref int _first = ref leanings.First;
    private readonly int _shift = shift;
    private int _sum;

    /// <summary>By how much attaching left scores above shifting.</summary>
    public readonly int Left => (short)_sum;

    /// <summary>By how much attaching right scores above shifting.</summary>
    public readonly int Right => (_sum - (short)_sum) >> 16;

    /// <summary>A row of the table of leanings: what a feature's weights for left and right are above its weight for shift, in one number, so that sums of rows hold both sums.</summary>
    public static int Row(int shift, int left, int right) => left - shift + ((right - shift) << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(uint feature) => _sum += Unsafe.Add(ref _first, (nint)(feature >> _shift));
}
