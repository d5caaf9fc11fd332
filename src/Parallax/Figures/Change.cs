namespace Parallax.Figures;

/// <summary>Which way what a figure measures has moved, or would.</summary>
public enum Change
{
    /// <summary>It rose, by the figure or to it.</summary>
    Up,

    /// <summary>It fell, by the figure or to it.</summary>
    Down,
}
