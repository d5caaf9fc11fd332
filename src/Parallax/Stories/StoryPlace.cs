using Parallax.Articles;

namespace Parallax.Stories;

/// <summary>Which story and which thread an article belongs to.</summary>
/// <param name="Article">The article.</param>
/// <param name="Story">One event or development, as an editor would group a day's reports; the id is derived from its members.</param>
/// <param name="Thread">The long story over weeks and months; the id is derived from its members.</param>
public sealed record StoryPlace(ArticleId Article, string Story, string Thread);
