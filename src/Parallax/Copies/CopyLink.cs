using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Copies;

/// <summary>What two articles share, and which is the likelier original.</summary>
/// <param name="A">The article whose id comes first in ordinal order, or the first of an asked pair.</param>
/// <param name="B">The other.</param>
/// <param name="Kind">How they share a telling; <see cref="CopyKind.None"/> exactly where the score is below one half.</param>
/// <param name="Score">Confidence, 0 to 1, that they share a telling.</param>
/// <param name="Share">The part, 0 to 1, of the shorter body that the passages cover.</param>
/// <param name="From">The likelier original, or null where that cannot be told.</param>
/// <param name="Passages">The shared passages, by their place in the first article.</param>
/// <param name="Reasons">What the verdict rests on, in words a person can check.</param>
public sealed record CopyLink(
    ArticleId A, ArticleId B, CopyKind Kind, double Score, double Share, ArticleId? From,
    ImmutableArray<Passage> Passages, ImmutableArray<string> Reasons);
