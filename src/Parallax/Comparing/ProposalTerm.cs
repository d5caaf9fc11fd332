using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>A term of a proposal.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">Its words.</param>
/// <param name="Place">Where they stand.</param>
public sealed record ProposalTerm(TermKind Kind, string Text, Citation Place)
{
    /// <summary>Its id in the dossier; one for all tellings of one term.</summary>
    public string Id { get; init; } = "";

    /// <summary>A closer name for what it is about ("back pay", "premium"), or null.</summary>
    public string? Topic { get; init; }

    /// <summary>The quantities it names.</summary>
    internal ImmutableArray<TermValue> Values { get; init; } = [];
}
