namespace Parallax.Differences;

/// <summary>How a fact of one side stands on the other.</summary>
public enum FactChange
{
    /// <summary>Both give it, otherwise.</summary>
    Changed,

    /// <summary>Only the first side gives it.</summary>
    OnlyA,

    /// <summary>Only the second side gives it.</summary>
    OnlyB,

    /// <summary>Both give it alike.</summary>
    Same,
}
