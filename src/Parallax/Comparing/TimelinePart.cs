namespace Parallax.Comparing;

/// <summary>How an event on a timeline goes with the reports that tell it.</summary>
public enum TimelinePart
{
    /// <summary>It happened in the days that the reports are about.</summary>
    Told,

    /// <summary>It was over more than a week before the first report.</summary>
    Background,

    /// <summary>It lay ahead of every report that tells it.</summary>
    Announced,
}
