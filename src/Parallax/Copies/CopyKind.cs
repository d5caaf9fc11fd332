namespace Parallax.Copies;

/// <summary>How two articles share a telling.</summary>
public enum CopyKind
{
    /// <summary>They do not, as far as can be told.</summary>
    None,

    /// <summary>One is the other, whole or trimmed.</summary>
    Copy,

    /// <summary>One is the other with changed or added passages.</summary>
    Edited,

    /// <summary>One tells the other's report in other words.</summary>
    Rewrite,

    /// <summary>Both take passages from a third text, as a rule an agency's.</summary>
    SharedSource,
}
