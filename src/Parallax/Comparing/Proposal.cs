using System.Collections.Immutable;
using NodaTime;

namespace Parallax.Comparing;

/// <summary>An offer or plan across the articles, with its terms and the answers to it.</summary>
/// <param name="Id">Its id in the dossier.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="By">Who drafted it, ordinal order.</param>
/// <param name="Via">Through whom it went, ordinal order.</param>
/// <param name="Date">When it was made, or null.</param>
/// <param name="Terms">Its terms, by article and place.</param>
/// <param name="Responses">The answers, by day, article and place.</param>
public sealed record Proposal(
    string Id, string Title, ImmutableArray<string> By, ImmutableArray<string> Via, LocalDate? Date,
    ImmutableArray<ProposalTerm> Terms, ImmutableArray<ProposalResponse> Responses)
{
    /// <summary>Whom articles name as its author, and where, by article and place.</summary>
    public ImmutableArray<ProposalAuthor> Authorship { get; init; } = [];

    /// <summary>Its number among its author's proposals, from 1; null for what parties agreed on.</summary>
    public int? Version { get; init; }

    /// <summary>Id of its author's proposal before it, or null.</summary>
    public string? Follows { get; init; }

    /// <summary>In what it moved from the one it follows.</summary>
    public ImmutableArray<ProposalMove> Moves { get; init; } = [];
}
