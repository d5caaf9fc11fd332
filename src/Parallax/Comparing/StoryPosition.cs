using Parallax.Articles;
using Parallax.Positions;

namespace Parallax.Comparing;

/// <summary>A position of a party, with its article and the proposal it is about.</summary>
/// <param name="Article">The article.</param>
/// <param name="Position">The position there.</param>
/// <param name="Actor">The actor by its name in the dossier.</param>
/// <param name="Proposal">Id of the proposal, or null.</param>
public sealed record StoryPosition(ArticleId Article, Position Position, string Actor, string? Proposal);
