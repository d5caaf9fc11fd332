using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>An office that an article gives an entity.</summary>
/// <param name="Role">Its words.</param>
/// <param name="Place">Where they stand.</param>
public sealed record StoryRole(string Role, Citation Place);
