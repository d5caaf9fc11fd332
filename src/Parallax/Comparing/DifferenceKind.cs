namespace Parallax.Comparing;

/// <summary>How two variants of one utterance differ.</summary>
public enum DifferenceKind
{
    /// <summary>Other words for the same.</summary>
    Wording,

    /// <summary>One leaves out what the other has.</summary>
    Truncated,

    /// <summary>Two translations of one original.</summary>
    Translation,

    /// <summary>Broken on the way.</summary>
    Damaged,
}
