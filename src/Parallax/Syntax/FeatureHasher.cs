using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Parallax.Syntax;

/// <summary>Hashes feature after feature, each with its place as seed, and hands them on.</summary>
/// <param name="sink">Where to.</param>
/// <param name="place">The place of the first feature.</param>
internal ref struct FeatureHasher<TSink>(TSink sink, int place)
    where TSink : struct, IFeatureSink, allows ref struct
{
    private const uint Golden = 0x9E3779B9;
    private uint _seed = 0x3C6EF372 + ((uint)place * Golden);

    [SuppressMessage("Style", "IDE0044:Add readonly modifier", Justification = "To take a feature changes it; a copy would be changed instead.")]
    private TSink _sink = sink;

    /// <summary>The sink with what it has taken.</summary>
    public readonly TSink Sink => _sink;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a)
    {
        a = BitOperations.RotateLeft((a + Seed()) * 0xCC9E2D51, 15);
        Put(a);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a, uint b)
    {
        a = BitOperations.RotateLeft((a + Seed()) * 0xCC9E2D51, 15);
        a = BitOperations.RotateLeft((a + b) * 0xCC9E2D51, 15);
        Put(a);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a, uint b, uint c)
    {
        a = BitOperations.RotateLeft((a + Seed()) * 0xCC9E2D51, 15);
        a = BitOperations.RotateLeft((a + b) * 0xCC9E2D51, 15);
        a = BitOperations.RotateLeft((a + c) * 0xCC9E2D51, 15);
        Put(a);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a, uint b, uint c, uint d)
    {
        a = BitOperations.RotateLeft((a + Seed()) * 0xCC9E2D51, 15);
        a = BitOperations.RotateLeft((a + b) * 0xCC9E2D51, 15);
        a = BitOperations.RotateLeft((a + c) * 0xCC9E2D51, 15);
        a = BitOperations.RotateLeft((a + d) * 0xCC9E2D51, 15);
        Put(a);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Seed() => _seed += Golden;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(uint value)
    {
        value *= 0x85EBCA6B;
        _sink.Put(value ^ (value >> 15));
    }
}
