using System.Collections.Immutable;

namespace Parallax.Comparing;

/// <summary>Puts the proposals of one author in a line, and tells in which quantities each version moved from the one before it.</summary>
internal static class VersionFinder
{
    /// <summary>The proposals in the same order, each with its version, what it follows and its moves; what parties agreed on has no version.</summary>
    public static List<(ProposalGroup Group, Proposal Proposal)> Number(List<(ProposalGroup Group, Proposal Proposal)> proposals)
    {
        var numbered = new List<(ProposalGroup Group, Proposal Proposal)>();
        foreach (var (group, proposal) in proposals)
        {
            var before = group.IsAgreement ? -1 : numbered.FindLastIndex(other => !other.Group.IsAgreement && other.Group.HasAuthorOf(group));
            numbered.Add((group, group.IsAgreement ? proposal
                : before < 0 ? proposal with { Version = 1 }
                : proposal with { Version = numbered[before].Proposal.Version + 1, Follows = numbered[before].Proposal.Id, Moves = Moves(numbered[before], (group, proposal)) }));
        }

        return numbered;
    }

    /// <summary>The quantities of a proposal, those that put it forward first; each once.</summary>
    public static List<TermValue> Values(ProposalGroup group, Proposal proposal)
    {
        var values = new List<TermValue>();
        foreach (var value in group.Values.Concat(proposal.Terms.SelectMany(term => term.Values)))
        {
            if (value.Unit is not null && !values.Exists(value.IsSame))
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>The term that names a quantity, or null.</summary>
    public static ProposalTerm? TermOf(Proposal proposal, TermValue value) => proposal.Terms.FirstOrDefault(term => term.Values.Any(value.IsSame));

    /// <summary>True where two quantities of one slot are about one thing: lengths of time are only where their terms are of one kind.</summary>
    public static bool AreOfOneThing(Proposal a, TermValue x, Proposal b, TermValue y) =>
        !x.IsTime || TermOf(a, x) is not { } one || TermOf(b, y) is not { } other || one.Kind == other.Kind;

    private static ImmutableArray<ProposalMove> Moves((ProposalGroup Group, Proposal Proposal) before, (ProposalGroup Group, Proposal Proposal) now) =>
    [
        .. TermValue.Differences(Values(before.Group, before.Proposal), Values(now.Group, now.Proposal))
            .Where(pair => AreOfOneThing(before.Proposal, pair.A, now.Proposal, pair.B))
            .Select(pair => (pair, Term: TermOf(now.Proposal, pair.B) ?? TermOf(before.Proposal, pair.A)))
            .Select(move => new ProposalMove(move.Term?.Kind ?? TermKind.Other, move.Term?.Topic, ProposalQuantity.Of(move.pair.A), ProposalQuantity.Of(move.pair.B))),
    ];
}
