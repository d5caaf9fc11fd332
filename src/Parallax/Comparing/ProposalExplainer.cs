using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>Tells why places speak of one proposal, and which proposals of one author stayed apart.</summary>
internal sealed class ProposalExplainer
{
    private readonly JoinLog _log;

    public ProposalExplainer(JoinLog log) => _log = log;

    /// <summary>Of each mention the one before it that it is tied to; groups that give no proposal have no id.</summary>
    public void Tell(List<ProposalGroup> groups, Dictionary<ProposalGroup, string> ids, ImmutableArray<Readings.Reading> readings)
    {
        foreach (var group in groups)
        {
            if (ids.TryGetValue(group, out var id))
            {
                _log.Enter(JoinKind.Proposal, id, group.Mentions.Select(PlaceOf));
            }

            for (var m = 1; m < group.Mentions.Count; m++)
            {
                var (mention, earlier) = (group.Mentions[m], group.Mentions.GetRange(0, m));
                var ofAuthor = earlier.FindLast(other => other.Owners.AsSpan().ContainsAny([.. mention.Owners]));
                var partner = ofAuthor ?? earlier.FindLast(other => other.Reading == mention.Reading) ?? earlier[^1];
                _log.Add(JoinKind.Proposal, isJoined: true, PlaceOf(partner), PlaceOf(mention), Reason(partner, mention, ofAuthor is not null, readings));
            }
        }

        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = i + 1; j < groups.Count; j++)
            {
                if (groups[i].Owners.Overlaps(groups[j].Owners))
                {
                    _log.Add(JoinKind.Proposal, isJoined: false, PlaceOf(groups[i].Mentions[0]), PlaceOf(groups[j].Mentions[0]), Obstacle(groups[i], groups[j]));
                }
            }
        }
    }

    private static string Reason(ProposalMention partner, ProposalMention mention, bool isOfAuthor, ImmutableArray<Readings.Reading> readings) =>
        isOfAuthor ? $"both are given to {string.Join(", ", mention.OwnerNames)}"
        : partner.Reading == mention.Reading && mention.Owners.IsEmpty ? $"\"{mention.Span.Of(readings[mention.Reading].Article.Text)}\" goes on from what was spoken of before"
        : "told of one author, or of one day, as what stands before it";

    private static string Obstacle(ProposalGroup one, ProposalGroup other) =>
        one.IsAgreement != other.IsAgreement ? "of one author, but only one is what parties agreed on"
        : !one.IsLike(other) ? "of one author, but the days lie too far apart"
        : TermValue.Differences(one.Values, other.Values).Take(1).ToList() is [var (a, b)] ? $"two versions of one author: {a.Words} in one stands where {b.Words} stands in the other"
        : one.IsEarlier != other.IsEarlier ? "of one author, but one is set apart as the earlier one"
        : "of one author, but told apart where they stand";

    private static Citation PlaceOf(ProposalMention mention) => new(mention.Article, mention.Span);
}
