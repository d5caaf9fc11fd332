using System.Collections.Immutable;
using Parallax.Readings;

namespace Parallax.Comparing;

/// <summary>Orders what the articles tell by the day it happened, not the day it was reported.</summary>
public sealed class TimelineFinder
{
    /// <summary>The timeline, by date.</summary>
    public ImmutableArray<TimelineEntry> Find(ImmutableArray<Reading> readings, OriginMap origins) => [];
}
