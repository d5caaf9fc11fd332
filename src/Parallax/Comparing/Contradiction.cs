using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>Tellings that cannot both hold, side by side and without a verdict.</summary>
/// <param name="Kind">What they disagree on.</param>
/// <param name="Explanation">How, in words a person can check.</param>
/// <param name="Members">Where each stands, by article and place.</param>
public sealed record Contradiction(ContradictionKind Kind, string Explanation, ImmutableArray<Citation> Members);
