using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Positions;
using Parallax.Readings;

namespace Parallax.Comparing;

/// <summary>
/// Finds on what parties differ: each stands by its latest proposal, or by one of another that it has accepted since. Demands that it has
/// accepted, such as a regulator's conditions, come on top. A mediator's own plan stands beside them, and is no party's stand.
/// </summary>
internal static class GapFinder
{
    /// <summary>The gaps, quantities first, each by its first place.</summary>
    /// <param name="proposals">The proposals, in order, with their versions.</param>
    /// <param name="mediators">Who is no party.</param>
    /// <param name="readings">The readings.</param>
    public static ImmutableArray<NegotiationGap> Find(List<(ProposalGroup Group, Proposal Proposal)> proposals, ImmutableArray<Mediator> mediators, ImmutableArray<Reading> readings)
    {
        var between = mediators.Select(mediator => mediator.Name).ToHashSet(StringComparer.Ordinal);
        var days = readings.ToDictionary(reading => reading.Article.Id, reading => reading.Article.Published?.Day);
        var stands = proposals.Where(one => one.Proposal.Version > 0 && !proposals.Exists(other => other.Proposal.Follows == one.Proposal.Id)).Select(latest => StandOf(latest, proposals, between, days)).ToList();
        var order = Comparer<Citation>.Create(Citation.InOrder);
        var gaps = Quantities(stands).OrderBy(gap => gap.Sides[0].Place, order).ToList();
        return [.. gaps, .. Words(stands).OrderBy(gap => gap.Sides[0].Place, order)];
    }

    private static Stand StandOf((ProposalGroup Group, Proposal Proposal) own, List<(ProposalGroup Group, Proposal Proposal)> proposals, HashSet<string> mediators, Dictionary<ArticleId, LocalDate?> days)
    {
        var party = own.Proposal.By.OrderBy(mediators.Contains).ThenBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).First();
        var accepted = proposals
            .Where(other => other.Proposal.Version > 0 && other.Group != own.Group)
            .Select(other => (other.Group, other.Proposal, Day: other.Proposal.Responses.Where(answer => answer.Stance == Stance.Accepts && own.Group.IsBy(answer.Actor, answer.Actor)).Select(answer => answer.Date ?? days[answer.Place.Article]).Max()))
            .Where(other => other.Day is { } day && !(own.Proposal.Date > day))
            .OrderBy(other => other.Day)
            .ToList();
        var held = new List<(ProposalGroup Group, Proposal Proposal)> { own };
        foreach (var (group, proposal, _) in accepted)
        {
            if (!group.IsDemand)
            {
                held.Clear();
            }

            held.Add((group, proposal));
        }

        held.Reverse(); // what was accepted last speaks first
        return new Stand(party, mediators.Contains(party), held);
    }

    private static IEnumerable<NegotiationGap> Quantities(List<Stand> stands)
    {
        var all = stands.SelectMany(stand => stand.Held.SelectMany(held => VersionFinder.Values(held.Group, held.Proposal).Select(value => (Stand: stand, held.Proposal, Value: value)))).ToList();
        while (all.Count > 0)
        {
            var (_, proposal, first) = all[0];
            var slot = all.Where(one => one.Value == first || (one.Value.IsOfOneSlot(first) && VersionFinder.AreOfOneThing(proposal, first, one.Proposal, one.Value))).ToList();
            all.RemoveAll(slot.Contains);
            var sides = slot.GroupBy(one => one.Stand).Select(party => party.First()).OrderBy(one => one.Stand.IsMediator).ThenBy(one => one.Stand.Party, StringComparer.Ordinal).ToList();
            if (sides.Count > 1 && !sides[0].Stand.IsMediator)
            {
                var parties = sides.FindAll(side => !side.Stand.IsMediator);
                var judged = parties.Count > 1 ? parties : sides; // one party alone is held against the mediator's plan
                var term = sides.Select(side => VersionFinder.TermOf(side.Proposal, side.Value)).FirstOrDefault(term => term is not null);
                var isOpen = judged.Exists(side => !judged[0].Value.IsSame(side.Value));
                yield return new NegotiationGap(term?.Kind ?? TermKind.Other, term?.Topic, first.Unit, isOpen, [.. sides.Select(side => new GapSide(side.Stand.Party, side.Proposal.Id, side.Value.Figure.Low, side.Value.Figure.High, side.Value.Words, side.Value.Place) { IsMediator = side.Stand.IsMediator })]);
            }
        }
    }

    /// <summary>What parties name in words alone: "back pay from April" against "no back pay".</summary>
    private static IEnumerable<NegotiationGap> Words(List<Stand> stands) =>
        stands
            .SelectMany(stand => stand.Held.SelectMany(held => held.Proposal.Terms.Where(term => term.Values.IsEmpty && term.Topic is not null).Select(term => (Stand: stand, held.Proposal, Term: term))))
            .GroupBy(one => (one.Term.Kind, one.Term.Topic))
            .Select(topic => (topic.Key, Sides: topic.GroupBy(one => one.Stand).Select(party => party.First()).OrderBy(one => one.Stand.IsMediator).ThenBy(one => one.Stand.Party, StringComparer.Ordinal).ToList()))
            .Where(topic => topic.Sides.Count > 1 && !topic.Sides[0].Stand.IsMediator)
            .Select(topic => new NegotiationGap(
                topic.Key.Kind, topic.Key.Topic, null, topic.Sides.TrueForAll(side => side.Proposal.Id == topic.Sides[0].Proposal.Id) ? false : null,
                [.. topic.Sides.Select(side => new GapSide(side.Stand.Party, side.Proposal.Id, null, null, side.Term.Text, side.Term.Place) { IsMediator = side.Stand.IsMediator })]));

    private sealed record Stand(string Party, bool IsMediator, List<(ProposalGroup Group, Proposal Proposal)> Held);
}
