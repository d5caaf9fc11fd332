using System.Collections.Immutable;
using Parallax.Readings;

namespace Parallax.Comparing;

/// <summary>
/// Joins mentions into proposals, first within each article, then across articles in their order. Identity rests on the author and on the
/// quantities named: two values in one slot are two versions; "an earlier offer of 3 per cent" is the version that offered 3 per cent.
/// </summary>
internal sealed class ProposalJoiner
{
    private const int SentencesBack = 4; // how far "the plan" reaches back where an article tells of several
    private readonly ProposalMentionFinder _finder;

    public ProposalJoiner(ProposalMentionFinder finder) => _finder = finder;

    /// <summary>The proposals, by their first mention.</summary>
    /// <param name="found">The mentions of each reading, in reading order.</param>
    /// <param name="readings">The readings, by day.</param>
    public List<ProposalGroup> Join(List<List<ProposalMention>> found, ImmutableArray<Reading> readings)
    {
        var groups = new List<ProposalGroup>();
        foreach (var mentions in found)
        {
            foreach (var group in Within(mentions, readings))
            {
                if (Known(group, groups) is { } known)
                {
                    known.Add(group);
                }
                else if (group.OwnerNames.Count > 0 || group.IsAgreement)
                {
                    groups.Add(group);
                }
            }
        }

        return groups;
    }

    private List<ProposalGroup> Within(List<ProposalMention> mentions, ImmutableArray<Reading> readings)
    {
        var here = new List<ProposalGroup>();
        foreach (var mention in mentions)
        {
            var own = new ProposalGroup();
            own.Add(mention);
            var home = mention.IsAgreement ? here.LastOrDefault(group => group.IsLike(own))
                : mention.IsDemand ? here.LastOrDefault(group => group.IsLike(own) && !group.Differs(own))
                : !mention.Owners.IsEmpty ? Named(mention, own, here, readings)
                : Unnamed(mention, own, here, readings);
            if (home is not null)
            {
                home.Add(mention);
            }
            else if (mention.IsAgreement || !mention.Owners.IsEmpty || (mention.IsPutForward && mention.OwnerNames.Length > 0) || !mention.Values.IsEmpty)
            {
                here.Add(own);
            }
        }

        return here;
    }

    private ProposalGroup? Named(ProposalMention mention, ProposalGroup own, List<ProposalGroup> here, ImmutableArray<Reading> readings) =>
        here.LastOrDefault(group => group.IsLike(own) && group.IsEarlier == mention.IsEarlier && !group.Differs(own))
        ?? (mention.IsDefinite && mention.IsPutForward ? Back(mention, own, here, readings) : null);

    private ProposalGroup? Unnamed(ProposalMention mention, ProposalGroup own, List<ProposalGroup> here, ImmutableArray<Reading> readings)
    {
        if (!mention.Values.IsEmpty && here.LastOrDefault(group => group.SharesValue(own) && !group.Differs(own)) is { } same)
        {
            return same;
        }

        return mention.IsDefinite && !mention.IsEarlier ? Back(mention, own, here, readings) : null;
    }

    private ProposalGroup? Back(ProposalMention mention, ProposalGroup own, List<ProposalGroup> here, ImmutableArray<Reading> readings)
    {
        var mayBeAgreement = _finder.IsAgreementNoun(readings[mention.Reading].Article.Text, mention.Span);
        return here.LastOrDefault(group => (mayBeAgreement || !group.IsAgreement) && (here.Count == 1 || mention.Sentence.Number - group.Mentions[^1].Sentence.Number <= SentencesBack) && !group.Differs(own));
    }

    /// <summary>The proposal of earlier articles that an article's group is, or null.</summary>
    private static ProposalGroup? Known(ProposalGroup group, List<ProposalGroup> groups)
    {
        if (group.IsAgreement)
        {
            return groups.Find(other => other.IsLike(group));
        }

        var byValue = groups.FindLast(other => !other.IsAgreement && other.SharesValue(group) && !other.Differs(group) && (group.OwnerNames.Count == 0 || other.HasAuthorOf(group)));
        if (byValue is not null || group.OwnerNames.Count == 0)
        {
            return byValue;
        }

        var like = groups.FindAll(other => !other.IsAgreement && other.IsLike(group) && !other.Differs(group));
        var most = like.Count == 0 ? 0 : like.Max(group.AuthorsIn);
        like.RemoveAll(other => group.AuthorsIn(other) < most); // what both drew up comes before what one of them did
        if (!group.IsEarlier)
        {
            var isNext = group.IsNew && group.Mentions.Exists(mention => mention.IsPutForward);
            return like.FindLast(other => !(isNext && !other.IsNew) && !(other.IsEarlier && AreOfOneArticle(other, group)));
        }

        var before = like.FindAll(other => !AreOfOneArticle(other, group));
        return before.Count == like.Count && before.Count > 1 ? before[^2] : before.LastOrDefault();
    }

    private static bool AreOfOneArticle(ProposalGroup a, ProposalGroup b) => a.Mentions.Exists(mention => b.Mentions.Exists(other => other.Article == mention.Article));
}
