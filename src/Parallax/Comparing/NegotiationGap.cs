using System.Collections.Immutable;

namespace Parallax.Comparing;

/// <summary>Where parties stand on one thing that more than one of them has named.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Topic">A closer name for it, or null.</param>
/// <param name="Unit">The unit in which they differ, or null where they give no quantities.</param>
/// <param name="IsOpen">True where the quantities of the parties cannot be one, false where they can; null where they give words only, and a person must judge.</param>
/// <param name="Sides">A side a party, by name; then the plans of mediators.</param>
public sealed record NegotiationGap(TermKind Kind, string? Topic, string? Unit, bool? IsOpen, ImmutableArray<GapSide> Sides);
