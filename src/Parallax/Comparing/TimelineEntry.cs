using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>An event on its day.</summary>
/// <param name="Date">The day, month or year of the event, as in ISO 8601.</param>
/// <param name="Summary">A sentence or clause of an article that tells it.</param>
/// <param name="Weight">Higher comes first.</param>
/// <param name="Sources">Where it is told, by article and place.</param>
/// <param name="Origins">How many independent tellings tell it.</param>
public sealed record TimelineEntry(string Date, string Summary, double Weight, ImmutableArray<Citation> Sources, int Origins)
{
    /// <summary>Whether it is what the reports are about, what came before it, or what they announce.</summary>
    public TimelinePart Part { get; init; }
}
