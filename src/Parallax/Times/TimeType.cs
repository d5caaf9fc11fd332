namespace Parallax.Times;

/// <summary>The types of TIMEX3 (TimeML 1.2.1).</summary>
public enum TimeType
{
    /// <summary>A day or something longer.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A time that repeats.</summary>
    Set,
}
