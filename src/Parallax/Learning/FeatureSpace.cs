using System.Runtime.CompilerServices;

namespace Parallax.Learning;

/// <summary>
/// A hashed feature space: a feature is a template number with its value, and its bucket one of 2^<see cref="Bits"/>
/// (Weinberger et al. 2009, "Feature hashing for large scale multitask learning"). The same on every machine.
/// </summary>
internal readonly record struct FeatureSpace
{
    /// <summary>Makes a space of 2^<paramref name="bits"/> buckets.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 8 to 24 bits.</exception>
    public FeatureSpace(int bits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, 8);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, 24);
        Bits = bits;
    }

    /// <summary>Binary logarithm of the number of buckets.</summary>
    public int Bits { get; }

    /// <summary>Number of buckets.</summary>
    public int Size => 1 << Bits;

    /// <summary>A hash of characters that features are made of: compute it once for a word, use it in many templates.</summary>
    public static ulong Hash(ReadOnlySpan<char> value)
    {
        var hash = 0x9E3779B97F4A7C15UL ^ (ulong)value.Length;
        while (value.Length >= 4)
        {
            hash = Mix(hash ^ (value[0] | ((ulong)value[1] << 16) | ((ulong)value[2] << 32) | ((ulong)value[3] << 48)));
            value = value[4..];
        }

        foreach (var c in value)
        {
            hash = (hash ^ c) * 0x100000001B3UL;
        }

        return Mix(hash);
    }

    /// <summary>The bucket of a template with one value.</summary>
    public uint Bucket(int template, ulong value) => (uint)(Mix(value + ((ulong)template * 0xC2B2AE3D27D4EB4FUL)) >> (64 - Bits));

    /// <summary>The bucket of a template with two values, whose order matters.</summary>
    public uint Bucket(int template, ulong first, ulong second) => Bucket(template, (first * 0x9FB21C651E98DF25UL) ^ second);

    /// <summary>The bucket of a template with three values, whose order matters.</summary>
    public uint Bucket(int template, ulong first, ulong second, ulong third) => Bucket(template, (first * 0x9FB21C651E98DF25UL) ^ second, third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 32)) * 0xD6E8FEB86659FD93UL;
        value = (value ^ (value >> 32)) * 0xD6E8FEB86659FD93UL;
        return value ^ (value >> 32);
    }
}
