namespace Parallax.Printing.Tables;

/// <summary>What a column holds, in the words of the Table Schema standard.</summary>
public enum CellType
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,
}
