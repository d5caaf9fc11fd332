namespace Parallax.Sources.Pages;

/// <summary>What a page has too much of.</summary>
internal enum PageExcess
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Tags deep in one another.</summary>
    Depth,

    /// <summary>Blocks or elements.</summary>
    Size,
}
