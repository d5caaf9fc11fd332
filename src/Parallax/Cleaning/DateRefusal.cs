namespace Parallax.Cleaning;

/// <summary>Why a written date names no day.</summary>
internal enum DateRefusal
{
    /// <summary>It names one.</summary>
    None,

    /// <summary>The calendar has no such day.</summary>
    NoSuchDay,

    /// <summary>Day and month could be either number, and nothing tells which.</summary>
    OrderUnknown,

    /// <summary>Its year is too early or too late for a publication.</summary>
    OutOfRange,
}
