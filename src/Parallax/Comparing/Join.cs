using System.Collections.Immutable;

namespace Parallax.Comparing;

/// <summary>Why two places were joined in a dossier, or why they were not although they came near.</summary>
/// <param name="Kind">What is joined.</param>
/// <param name="IsJoined">False for a candidate that fell short.</param>
/// <param name="A">The one place.</param>
/// <param name="B">The other.</param>
/// <param name="Weight">The weight of the evidence for it; null where a rule decides.</param>
/// <param name="Least">The weight that it needs; null where a rule decides.</param>
/// <param name="Reasons">What speaks for and against it, what decided first.</param>
public sealed record Join(JoinKind Kind, bool IsJoined, JoinedPlace A, JoinedPlace B, double? Weight, double? Least, ImmutableArray<string> Reasons);
