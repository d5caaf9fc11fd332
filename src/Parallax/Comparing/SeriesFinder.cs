using System.Collections.Immutable;
using Parallax.Readings;

namespace Parallax.Comparing;

/// <summary>Joins figures that measure one thing and says how they go together. A false join claims agreement that is not there, so doubt keeps figures apart.</summary>
public sealed class SeriesFinder
{
    /// <summary>The series of the articles; figures that no other goes with are left out.</summary>
    public ImmutableArray<FigureSeries> Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, OriginMap origins) => [];
}
