namespace Parallax.Sources.Tables;

/// <summary>What is wrong with a row.</summary>
internal enum RowFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is longer than an article may be.</summary>
    TooLong,

    /// <summary>A quoted cell never ends.</summary>
    Open,

    /// <summary>One quoted cell after another never ends, and nothing more is read.</summary>
    Endless,
}
