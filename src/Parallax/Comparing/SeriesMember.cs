using Parallax.Articles;
using Parallax.Figures;

namespace Parallax.Comparing;

/// <summary>A figure of a series, with the article it stands in.</summary>
/// <param name="Article">The article.</param>
/// <param name="Figure">The figure there.</param>
public sealed record SeriesMember(ArticleId Article, Figure Figure);
