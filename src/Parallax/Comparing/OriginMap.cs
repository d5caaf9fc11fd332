using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>Which origin each article belongs to; everything that counts voices counts through it.</summary>
public sealed class OriginMap
{
    private readonly FrozenDictionary<ArticleId, string> _originOf;

    /// <summary>Joins the origins.</summary>
    public OriginMap(ImmutableArray<Origin> origins)
    {
        Origins = origins;
        _originOf = origins.SelectMany(origin => origin.Articles.Select(article => (article, origin.Id))).ToFrozenDictionary(pair => pair.article, pair => pair.Id);
    }

    /// <summary>The origins, in order of their first article.</summary>
    public ImmutableArray<Origin> Origins { get; }

    /// <summary>The origin of an article.</summary>
    public string OriginOf(ArticleId article) => _originOf[article];

    /// <summary>How many independent tellings the articles are.</summary>
    public int Count(IEnumerable<ArticleId> articles) => articles.Select(article => _originOf[article]).Distinct(StringComparer.Ordinal).Count();
}
