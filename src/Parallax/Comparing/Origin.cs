using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>One independent telling: an article, or several that are copies, rewrites or versions of one text.</summary>
/// <param name="Id">Its id in the dossier.</param>
/// <param name="Articles">Its articles, ordinal order of ids.</param>
/// <param name="Basis">Why they count as one.</param>
public sealed record Origin(string Id, ImmutableArray<ArticleId> Articles, OriginBasis Basis);
