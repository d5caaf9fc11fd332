using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Copies;

/// <summary>Finds articles that share a telling: copies, edited copies, rewrites, two versions of one agency text.</summary>
public sealed class CopyFinder
{
    /// <summary>Every pair that shares a telling, by (A, B) in ordinal order of ids, whatever the order of the articles.</summary>
    public ImmutableArray<CopyLink> Find(ImmutableArray<Article> articles, CancellationToken cancellation = default) => [];

    /// <summary>The verdict on one pair, also where they share nothing.</summary>
    public CopyLink Compare(Article a, Article b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new CopyLink(a.Id, b.Id, CopyKind.None, 0, 0, null, [], []);
    }
}
