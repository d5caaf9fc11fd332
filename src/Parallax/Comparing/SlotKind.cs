namespace Parallax.Comparing;

/// <summary>What kind of measure a figure is, as far as it decides which others it can be compared with.</summary>
internal enum SlotKind
{
    /// <summary>An amount or a count.</summary>
    Amount,

    /// <summary>A number that words give without counting: "one way", "all wasps", "half the homes".</summary>
    Wordy,

    /// <summary>A length of time that a noun has: "a six-week truce", "a truce of ten weeks".</summary>
    Length,

    /// <summary>A length of time that no noun has: "lasted three days", "for 72 hours".</summary>
    Span,

    /// <summary>How far a time lies from another: "two years ago", "within 24 hours".</summary>
    Distance,

    /// <summary>The age of a person or thing.</summary>
    Age,
}
