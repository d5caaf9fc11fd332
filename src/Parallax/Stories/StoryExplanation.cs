using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Stories;

/// <summary>Why an article stands in its story: the stories that it was weighed against, the nearest first.</summary>
/// <param name="Article">The article.</param>
/// <param name="Place">Where it was put.</param>
/// <param name="LeastLikeness">The likeness, 0 to 1, at which it joins a story.</param>
/// <param name="Stories">The stories that earlier articles made, as they were when it came; of an undated article those that dated and undated ones made, as they were when it joined its first other; empty where it is like none.</param>
public sealed record StoryExplanation(ArticleId Article, StoryPlace Place, double LeastLikeness, ImmutableArray<WeighedStory> Stories);

/// <summary>A story that an article was weighed against.</summary>
/// <param name="Likeness">The mean, 0 to 1, of the probabilities of telling one story with its nearest articles and of belonging to the story as a whole.</param>
/// <param name="Size">How many articles it had.</param>
/// <param name="IsJoined">Whether the article joined it.</param>
/// <param name="Articles">Its weighed articles, the likeliest first.</param>
public sealed record WeighedStory(double Likeness, int Size, bool IsJoined, ImmutableArray<WeighedArticle> Articles);

/// <summary>An article that another was weighed against: an earlier one, or for an undated article any other.</summary>
/// <param name="Article">The article.</param>
/// <param name="Probability">The learned probability, 0 to 1, that both tell one story.</param>
/// <param name="Days">Days between them; null where one has no date.</param>
/// <param name="Shared">The words they share that weigh most, as the one that was weighed writes them.</param>
public sealed record WeighedArticle(ArticleId Article, double Probability, int? Days, ImmutableArray<string> Shared);
