namespace Parallax.Copies;

/// <summary>A verdict as it is kept.</summary>
/// <param name="A">Number of the article whose id comes first in ordinal order.</param>
/// <param name="B">Number of the other.</param>
/// <param name="Basis">A hash of all that the verdict rests on: the two articles, those nearest to each, and which of their words many articles have.</param>
/// <param name="Link">What they share; null where that is no telling.</param>
public sealed record KnownVerdict(int A, int B, UInt128 Basis, CopyLink? Link);
