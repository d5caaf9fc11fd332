namespace Parallax.Cleaning;

/// <summary>How sure the cleaner must be that a block of a page is report.</summary>
public sealed record CleaningOptions
{
    /// <summary>Balanced: the best F1 on the development pages.</summary>
    public static CleaningOptions Default { get; } = new();

    /// <summary>Rather leaves a paragraph out than lets the page around it in.</summary>
    public static CleaningOptions Precision { get; } = new() { LeastProbability = 0.8f };

    /// <summary>Rather keeps a stray line than loses a paragraph.</summary>
    public static CleaningOptions Recall { get; } = new() { LeastProbability = 0.2f };

    /// <summary>The least probability of report, above 0 and below 1. Measured: docs/cleaning.md.</summary>
    public float LeastProbability { get; init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 0.5f;

    /// <summary>True where each article shall tell how it was cleaned (<see cref="Articles.Article.Trace"/>).</summary>
    public bool IsTraced { get; init; }
}
