namespace Parallax.Figures;

/// <summary>How firmly a figure is given.</summary>
public enum Hedge
{
    /// <summary>As it stands.</summary>
    Exact,

    /// <summary>Around it.</summary>
    About,

    /// <summary>A little less.</summary>
    Nearly,

    /// <summary>It or more; no upper end.</summary>
    AtLeast,

    /// <summary>More; no upper end.</summary>
    MoreThan,

    /// <summary>It or less; no lower end.</summary>
    AtMost,

    /// <summary>Less; no lower end.</summary>
    LessThan,

    /// <summary>"Dozens": the low end is the least it can mean.</summary>
    Vague,
}
