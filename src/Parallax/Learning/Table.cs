using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Parallax.Learning;

/// <summary>Numbers of a model that do not change: an array, or a part of a mapped file, which is not copied and of which only what is asked for is read.</summary>
internal readonly struct Table<T>
    where T : unmanaged
{
    private readonly T[]? _array;
    private readonly nint _mapped;

    /// <summary>The numbers of an array, which must not change.</summary>
    public Table(T[] array) => (_array, Length) = (array, array.Length);

    /// <summary>Numbers at an address that stays mapped as long as the program runs.</summary>
    internal Table(nint mapped, int length) => (_mapped, Length) = (mapped, length);

    /// <summary>How many there are.</summary>
    public int Length { get; }

    /// <summary>The numbers.</summary>
    public ReadOnlySpan<T> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            unsafe
            {
                return _array is { } array ? array : new ReadOnlySpan<T>((void*)_mapped, Length);
            }
        }
    }

    /// <summary>The first number, from which <see cref="Unsafe.Add{T}(ref T, int)"/> goes on; the caller checks where.</summary>
    public ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref MemoryMarshal.GetReference(Span);
    }

    /// <summary>One of the numbers.</summary>
    /// <exception cref="IndexOutOfRangeException">There are not so many.</exception>
    public T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Span[index];
    }
}
