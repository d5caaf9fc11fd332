using System.Collections.Immutable;
using Parallax.Copies;
using Parallax.Readings;

namespace Parallax.Comparing;

/// <summary>Finds tellings of one thing that cannot both hold.</summary>
public sealed class ContradictionFinder
{
    /// <summary>The contradictions between the articles.</summary>
    public ImmutableArray<Contradiction> Find(
        ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, ImmutableArray<FigureSeries> series,
        ImmutableArray<Utterance> utterances, Negotiation negotiation, ImmutableArray<CopyLink> copies) => [];
}
