namespace Parallax.Stories;

/// <summary>How stories are found.</summary>
public sealed record StoryOptions
{
    /// <summary>Seven days back, as the formats have it.</summary>
    public static StoryOptions Default { get; } = new();

    /// <summary>How many days back an article may find its story; undated articles ignore it.</summary>
    public int LookbackDays { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least one day"); } = 7;
}
