namespace Parallax.Statements;

/// <summary>In whose words a statement is given.</summary>
public enum StatementKind
{
    /// <summary>Quoted.</summary>
    Direct,

    /// <summary>Told.</summary>
    Indirect,

    /// <summary>Told with quoted words in it.</summary>
    Mixed,
}
