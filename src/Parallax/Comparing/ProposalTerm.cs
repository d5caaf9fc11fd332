using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>A term of a proposal.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">Its words.</param>
/// <param name="Place">Where they stand.</param>
public sealed record ProposalTerm(TermKind Kind, string Text, Citation Place);
