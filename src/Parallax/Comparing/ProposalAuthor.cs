using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>Whom an article names as the author of a proposal.</summary>
/// <param name="Name">The author.</param>
/// <param name="Place">Where it is told.</param>
public sealed record ProposalAuthor(string Name, Citation Place);
