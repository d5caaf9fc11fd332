namespace Parallax.Sources.Indexes;

/// <summary>What became of an article that was given to an index.</summary>
public enum AddedArticle
{
    /// <summary>It is new, and goes in.</summary>
    New,

    /// <summary>The same article is in it.</summary>
    Known,

    /// <summary>An article of its id is in it that differs from it: that one stays, this one does not go in.</summary>
    Different,
}
