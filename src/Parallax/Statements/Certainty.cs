namespace Parallax.Statements;

/// <summary>How the source stands to the content.</summary>
public enum Certainty
{
    /// <summary>Said to be so.</summary>
    Said,

    /// <summary>Said not to be so.</summary>
    Denied,

    /// <summary>Planned, promised or wanted.</summary>
    Planned,

    /// <summary>Said under a condition.</summary>
    Conditional,

    /// <summary>Thought, hoped or feared.</summary>
    Believed,
}
