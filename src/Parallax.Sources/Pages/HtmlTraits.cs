namespace Parallax.Sources.Pages;

/// <summary>How elements behave.</summary>
[Flags]
internal enum HtmlTraits
{
    /// <summary>An element within a line.</summary>
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>Stands on lines of its own.</summary>
    Block = 2,

    /// <summary>An end tag of something else does not close it.</summary>
    Special = 4,

    /// <summary>Its start ends an open paragraph.</summary>
    ClosesParagraph = 8,

    /// <summary>Its start ends an open element of its own kind beside it.</summary>
    ClosesItem = 16,

    /// <summary>A cell of a table.</summary>
    Cell = 32,

    /// <summary>Ends a line.</summary>
    Break = 64,

    /// <summary>Its content is no markup.</summary>
    Raw = 128,

    /// <summary>Its content is not shown.</summary>
    Skipped = 256,
}
