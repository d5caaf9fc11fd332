using Parallax.Syntax;

namespace Parallax.Events;

/// <summary>How a clause tells its event.</summary>
/// <param name="Effect">What all that rules the event makes of it.</param>
/// <param name="IsDenied">True where its own verb is denied.</param>
/// <param name="IsFuture">True where its own verb is in the future.</param>
/// <param name="IsPast">True where it is told as past of the past.</param>
/// <param name="IsReported">True where somebody tells it.</param>
internal readonly record struct EventJudgement(GovernorEffect Effect, bool IsDenied, bool IsFuture, bool IsPast, bool IsReported)
{
    /// <summary>True where it is only what something else was done for.</summary>
    public bool IsPurpose { get; init; }
}
