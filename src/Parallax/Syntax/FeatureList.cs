using System.Runtime.CompilerServices;

namespace Parallax.Syntax;

/// <summary>Keeps features in the order in which they come.</summary>
internal ref struct FeatureList(Span<uint> target) : IFeatureSink
{
    private readonly Span<uint> _target = target;

    /// <summary>How many have come.</summary>
    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(uint feature) => _target[Count++] = feature;
}
