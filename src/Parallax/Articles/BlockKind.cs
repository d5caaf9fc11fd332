namespace Parallax.Articles;

/// <summary>What the markup makes a block.</summary>
public enum BlockKind
{
    /// <summary>A paragraph or running text.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A block quotation.</summary>
    Quotation,

    /// <summary>A row of a table.</summary>
    TableRow,

    /// <summary>The words of a picture.</summary>
    Caption,

    /// <summary>Anything else.</summary>
    Other,
}
