namespace Parallax.Stories;

/// <summary>An article that another was weighed with.</summary>
/// <param name="Article">Its place in the stream.</param>
/// <param name="Probability">The learned probability, 0 to 1, that both tell one story.</param>
/// <param name="Likeness">The cosine, 0 to 1, over the terms that are not common.</param>
internal readonly record struct NearArticle(int Article, float Probability, float Likeness);
