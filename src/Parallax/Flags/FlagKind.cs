namespace Parallax.Flags;

/// <summary>What is wrong with a passage.</summary>
public enum FlagKind
{
    /// <summary>Damaged: broken words, quotes or sentences.</summary>
    Garbled,

    /// <summary>The marks of a machine rewrite.</summary>
    Spun,

    /// <summary>At odds with another passage of the same article.</summary>
    Inconsistent,
}
