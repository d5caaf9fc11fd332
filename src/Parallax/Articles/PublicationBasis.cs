namespace Parallax.Articles;

/// <summary>Where the day of publication was found.</summary>
public enum PublicationBasis
{
    /// <summary>The page's tags.</summary>
    Metadata,

    /// <summary>The visible text.</summary>
    Text,

    /// <summary>The address.</summary>
    Url,

    /// <summary>The feed that named the article.</summary>
    Feed,

    /// <summary>The record, or the file given with <c>--meta</c>.</summary>
    Record,
}
