namespace Parallax.Cleaning;

/// <summary>Whether day or month comes first where a date is written in numbers with the year last.</summary>
internal enum DateOrder
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>3/4/2024 is 3 April.</summary>
    DayFirst,

    /// <summary>3/4/2024 is 4 March.</summary>
    MonthFirst,
}
