namespace Parallax.Comparing;

/// <summary>Why the articles of an origin count as one telling.</summary>
public enum OriginBasis
{
    /// <summary>The outlet's own report.</summary>
    Own,

    /// <summary>Copies of one article.</summary>
    Copy,

    /// <summary>Rewrites of one article.</summary>
    Rewrite,

    /// <summary>An agency's report.</summary>
    Agency,

    /// <summary>Not known.</summary>
    Unknown,
}
