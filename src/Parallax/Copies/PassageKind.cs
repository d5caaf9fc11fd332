namespace Parallax.Copies;

/// <summary>How the two sides of a passage go together.</summary>
public enum PassageKind
{
    /// <summary>The same words.</summary>
    Verbatim,

    /// <summary>The same content in other words.</summary>
    Reworded,
}
