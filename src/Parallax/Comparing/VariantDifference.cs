using Parallax.Text;

namespace Parallax.Comparing;

/// <summary>A difference between two variants of an utterance.</summary>
/// <param name="A">Index of the one variant.</param>
/// <param name="B">Index of the other.</param>
/// <param name="Kind">How they differ.</param>
/// <param name="ASpan">The characters in the one's article.</param>
/// <param name="BSpan">The characters in the other's article.</param>
public sealed record VariantDifference(int A, int B, DifferenceKind Kind, TextSpan ASpan, TextSpan BSpan);
