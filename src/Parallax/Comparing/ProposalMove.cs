namespace Parallax.Comparing;

/// <summary>In what a version moved from the one before it.</summary>
/// <param name="Kind">What the term is about.</param>
/// <param name="Topic">A closer name for it, or null.</param>
/// <param name="From">The quantity in the version before.</param>
/// <param name="To">The quantity in this version.</param>
public sealed record ProposalMove(TermKind Kind, string? Topic, ProposalQuantity From, ProposalQuantity To);
