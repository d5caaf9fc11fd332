using System.Collections.Immutable;

namespace Parallax.Comparing;

/// <summary>The proposals of a story and where its parties stand.</summary>
/// <param name="Proposals">The proposals, by day, then by id.</param>
/// <param name="Positions">Every position, by day, article and place.</param>
public sealed record Negotiation(ImmutableArray<Proposal> Proposals, ImmutableArray<StoryPosition> Positions)
{
    /// <summary>No proposals, no positions.</summary>
    public static Negotiation None { get; } = new([], []);

    /// <summary>On what parties differ, or no longer do.</summary>
    public ImmutableArray<NegotiationGap> Gaps { get; init; } = [];

    /// <summary>Who goes between the parties, by name.</summary>
    public ImmutableArray<Mediator> Mediators { get; init; } = [];
}
