namespace Parallax.Stories;

/// <summary>How stories and threads are found. Thresholds were chosen on development sets: docs/stories.md.</summary>
public sealed record StoryOptions
{
    /// <summary>Seven days back, as the formats have it.</summary>
    public static StoryOptions Default { get; } = new();

    /// <summary>How many days back an article may find its story; undated articles ignore it.</summary>
    public int LookbackDays { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least one day"); } = 7;

    /// <summary>How many days back an article may find its thread; undated articles ignore it.</summary>
    public int ThreadLookbackDays { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least one day"); } = 60;

    /// <summary>Least likeness, 0 to 1, to a story at which an article joins it, and of two stories of undated articles at which they are one: the mean of the probabilities of telling one story with its nearest articles and of belonging to the whole.</summary>
    public double StoryLikeness { get; init => field = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "between 0 and 1"); } = 0.45;

    /// <summary>Least likeness, 0 to 1, to a thread's articles at which an article joins it.</summary>
    public double ThreadLikeness { get; init => field = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "between 0 and 1"); } = 0.12;

    /// <summary>Least likeness, 0 to 1, to the nearest article of a thread at which an article joins it on the same day.</summary>
    public double ThreadNearness { get; init => field = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "between 0 and 1"); } = 0.135;

    /// <summary>By how much that likeness must be higher for each day in between: what is weeks apart is more often only of one kind.</summary>
    public double ThreadNearnessADay { get; init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "between 0 and 1"); } = 0.002;
}
