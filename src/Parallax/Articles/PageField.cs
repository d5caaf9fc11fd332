namespace Parallax.Articles;

/// <summary>The fields a page may give a value for.</summary>
public enum PageField
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>A person or agency that wrote it.</summary>
    Author,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was last changed.</summary>
    Modified,

    /// <summary>Who published it.</summary>
    Outlet,

    /// <summary>The canonical address.</summary>
    Url,

    /// <summary>The language.</summary>
    Language,

    /// <summary>What the page says it is about; a report's lede as a rule.</summary>
    Description,
}
