namespace Parallax.Mentions;

/// <summary>A name in units, before it is told whose.</summary>
/// <param name="First">Index of its first unit.</param>
/// <param name="End">Index just past its last unit.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Rule">What found it.</param>
internal readonly record struct NamedRun(int First, int End, EntityKind Kind, string Rule);
