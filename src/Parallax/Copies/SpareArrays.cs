using System.Numerics;

namespace Parallax.Copies;

/// <summary>Arrays of numbers that are given back and taken again, so that what many articles need one after the other touches the same memory. Not safe to share between threads.</summary>
internal sealed class SpareArrays
{
    private const int Sizes = 31;
    private const int SmallestBits = 6;
    private readonly Stack<int[]>?[] _spare = new Stack<int[]>?[2 * Sizes]; // of two sizes for each power of two

    /// <summary>An array with room for so many numbers, whatever stands in it.</summary>
    public int[] Take(int count)
    {
        var (size, room) = SizeOf(count);
        return _spare[size]?.TryPop(out var spare) == true ? spare : GC.AllocateUninitializedArray<int>(room);
    }

    /// <summary>Gives an array back that nobody reads any more.</summary>
    public void Return(int[] array) => (_spare[SizeOf(array.Length).Size] ??= new()).Push(array);

    /// <summary>The least size with room for so many, a power of two or three quarters of one.</summary>
    private static (int Size, int Room) SizeOf(int count)
    {
        var bits = Math.Max(SmallestBits, BitOperations.Log2((uint)Math.Max(1, count - 1)) + 1);
        var (whole, less) = (1 << bits, 3 << (bits - 2));
        return count <= less ? (2 * bits, less) : ((2 * bits) + 1, whole);
    }
}
