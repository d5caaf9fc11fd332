using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Mentions;

namespace Parallax.Comparing;

/// <summary>An entity of one article on its way to being joined with those of others.</summary>
internal sealed class LinkedEntity(int number, ArticleId article, Entity entity, ImmutableArray<Mention> mentions)
{
    private LinkedEntity? _joined;

    /// <summary>Its place among all entities, by article id and first mention.</summary>
    public int Number { get; } = number;

    /// <summary>The article that names it.</summary>
    public ArticleId Article { get; } = article;

    /// <summary>The entity there.</summary>
    public Entity Entity { get; } = entity;

    /// <summary>Its mentions there.</summary>
    public ImmutableArray<Mention> Mentions { get; } = mentions;

    /// <summary>The words of its fullest name.</summary>
    public string[] Words { get; } = NameKey.WordsOf(entity.Name);

    /// <summary>Why a name that is written otherwise was joined, or null.</summary>
    public string? Reason { get; private set; }

    /// <summary>The entity that stands for all it is joined with.</summary>
    public LinkedEntity Root
    {
        get
        {
            var root = this;
            while (root._joined is { } next)
            {
                root = next;
            }

            return root;
        }
    }

    /// <summary>Joins two as one.</summary>
    public void Join(LinkedEntity other, string? reason = null)
    {
        var (a, b) = (Root, other.Root);
        if (a != b)
        {
            Reason = reason ?? Reason;
            var (early, late) = a.Number < b.Number ? (a, b) : (b, a);
            late._joined = early;
        }
    }
}
