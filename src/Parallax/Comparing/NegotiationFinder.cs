using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Positions;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Finds proposals with their terms and answers across articles, and ties positions to them.</summary>
public sealed class NegotiationFinder
{
    private const int SentencesBack = 4; // how far "the plan" reaches back
    private readonly WordKeys _keys;
    private readonly ProposalMentionFinder _mentions;
    private readonly TermReader _terms;

    /// <summary>Makes a finder with a language's words.</summary>
    public NegotiationFinder(Language language)
        : this(language, new WordKeys(language))
    {
    }

    internal NegotiationFinder(Language language, WordKeys keys) =>
        (_keys, _mentions, _terms) = (keys, new ProposalMentionFinder(language), new TermReader(language, keys));

    /// <summary>The negotiation that the articles report.</summary>
    public Negotiation Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, ImmutableArray<CopyLink> copies) => Find(readings, entities, null);

    internal Negotiation Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, JoinLog? log)
    {
        var actors = new ActorIndex(readings, entities, _keys);
        var mentions = readings.Select((reading, i) => _mentions.Find(reading, i, actors)).ToList();
        var groups = Join(mentions, readings);
        var tied = readings.SelectMany((reading, i) => reading.Positions.Select(position => (Reading: i, Position: position, Group: Tie(reading, i, position, groups, actors)))).ToList();
        var proposals = groups
            .Select(group => (Group: group, Proposal: Proposal(group, readings, actors, tied.Where(tie => tie.Group == group).Select(tie => (tie.Reading, tie.Position)).ToList())))
            .Where(pair => !pair.Proposal.Terms.IsEmpty || !pair.Proposal.Responses.IsEmpty)
            .OrderBy(pair => pair.Proposal.Date is null)
            .ThenBy(pair => pair.Proposal.Date)
            .ThenBy(pair => pair.Group.Mentions[0].Article.Value, StringComparer.Ordinal)
            .ThenBy(pair => pair.Group.Mentions[0].Span.Start)
            .ToList();
        var ids = proposals.Select((pair, i) => (pair.Group, Id: $"p{i + 1}")).ToDictionary(pair => pair.Group, pair => pair.Id);
        if (log is not null)
        {
            new ProposalExplainer(log).Tell(groups, ids, readings);
        }

        return new Negotiation(
            [.. proposals.Select(pair => pair.Proposal with { Id = ids[pair.Group] })],
            [
                .. tied
                    .Select(tie => new StoryPosition(
                        readings[tie.Reading].Article.Id,
                        tie.Position,
                        actors.NameOf(readings[tie.Reading].Article.Id, tie.Position.Actor, tie.Position.ActorSpan),
                        tie.Group is { } group ? ids.GetValueOrDefault(group) : null))
                    .OrderBy(position => position.Position.Date is null)
                    .ThenBy(position => position.Position.Date)
                    .ThenBy(position => new Citation(position.Article, position.Position.Span), Comparer<Citation>.Create(Citation.InOrder)),
            ]);
    }

    private List<ProposalGroup> Join(List<List<ProposalMention>> found, ImmutableArray<Reading> readings)
    {
        var groups = new List<ProposalGroup>();
        foreach (var mentions in found)
        {
            var here = new List<ProposalGroup>();
            foreach (var mention in mentions)
            {
                var mayBeAgreement = mention.IsAgreement || _mentions.IsAgreementNoun(readings[mention.Reading].Article.Text, mention.Span);
                var back = here.LastOrDefault(group => (mayBeAgreement || !group.IsAgreement) && mention.Sentence.Number - group.Mentions[^1].Sentence.Number <= SentencesBack);
                if (mention.IsAgreement)
                {
                    var own = Group(mention);
                    if (here.LastOrDefault(group => group.IsLike(own)) is { } agreed)
                    {
                        agreed.Add(mention);
                    }
                    else
                    {
                        here.Add(own);
                    }

                    continue;
                }

                if (mention.Owners.IsEmpty)
                {
                    if (mention.IsPutForward && mention.OwnerNames.Length > 0 && !(mention.IsDefinite && back is not null))
                    {
                        here.Add(Group(mention));
                    }
                    else if (mention.IsDefinite && !mention.IsEarlier)
                    {
                        back?.Add(mention);
                    }

                    continue;
                }

                var named = Group(mention);
                var same = here.LastOrDefault(group => group.IsLike(named) && group.IsEarlier == mention.IsEarlier);
                if (same is null && mention.IsDefinite && mention.IsPutForward)
                {
                    same = back;
                }

                if (same is not null)
                {
                    same.Add(mention);
                }
                else
                {
                    here.Add(named);
                }
            }

            foreach (var group in here)
            {
                if (groups.FirstOrDefault(other => other.IsLike(group) && !(other.IsEarlier && group.IsEarlier == false && group.Mentions.Exists(m => other.Mentions.Exists(o => o.Article == m.Article)))) is { } known)
                {
                    known.Add(group);
                }
                else
                {
                    groups.Add(group);
                }
            }
        }

        return groups;
    }

    private static ProposalGroup Group(ProposalMention mention)
    {
        var group = new ProposalGroup();
        group.Add(mention);
        return group;
    }

    /// <summary>The proposal a position is about: by the author it names, else the last one spoken of that is not the actor's own.</summary>
    private ProposalGroup? Tie(Reading reading, int index, Position position, List<ProposalGroup> groups, ActorIndex actors)
    {
        var sentence = reading.Text.SentenceAt(position.Span.Start);
        if (sentence is null)
        {
            return null;
        }

        var actor = actors.KeyOf(reading.Article.Id, position.Actor, position.ActorSpan);
        var span = new TextSpan(position.Span.Start, Math.Min(sentence.Span.End, position.Span.End));
        var inside = groups.Select(group => (Group: group, Last: group.Mentions.LastOrDefault(mention => mention.Reading == index && mention.Span.Overlaps(span)))).Where(pair => pair.Last is not null).ToList();
        if (position.Stance is Stance.Proposes or Stance.Offers or Stance.Mediates)
        {
            return inside.OrderByDescending(pair => pair.Group.Owners.Contains(actor)).Select(pair => pair.Group).FirstOrDefault();
        }

        if (inside.Find(pair => pair.Group.IsAgreement || !pair.Group.Owners.Contains(actor)).Group is { } named)
        {
            return named;
        }

        var isAnswer = position.Stance is Stance.Accepts or Stance.Rejects or Stance.Considers;
        if (isAnswer && reading.Names.Mentions.FirstOrDefault(mention => span.Contains(mention.Span) && actors.KeyOf(reading.Article.Id, mention.Name, mention.Span) != actor) is { } other)
        {
            var key = actors.KeyOf(reading.Article.Id, other.Name, other.Span);
            if (groups.Find(group => group.Owners.Contains(key) && group.Mentions.Exists(mention => mention.Reading == index)) is { } owned)
            {
                return owned;
            }
        }

        return (isAnswer || position.Stance is Stance.Supports or Stance.Opposes) && _mentions.HasNoun(reading.Article.Text, span) ? Nearest(index, sentence, actor, groups) : null;
    }

    private static ProposalGroup? Nearest(int index, Sentence sentence, string actor, List<ProposalGroup> groups) =>
        groups
            .Where(group => !group.Owners.Contains(actor))
            .Select(group => (Group: group, Last: group.Mentions.LastOrDefault(mention => mention.Reading == index && mention.Sentence.Number <= sentence.Number)))
            .Where(pair => pair.Last is not null)
            .OrderByDescending(pair => pair.Last!.Span.Start)
            .Select(pair => pair.Group)
            .FirstOrDefault();

    private Proposal Proposal(ProposalGroup group, ImmutableArray<Reading> readings, ActorIndex actors, List<(int Reading, Position Position)> tied)
    {
        var terms = Terms(group, readings, actors);
        var responses = tied
            .Where(tie => tie.Position.Stance is not (Stance.Proposes or Stance.Offers or Stance.Mediates) && (group.IsAgreement || !group.Owners.Contains(Key(tie, readings, actors))))
            .Select(tie => new ProposalResponse(Name(tie, readings, actors), tie.Position.Stance, tie.Position.Date, new Citation(readings[tie.Reading].Article.Id, tie.Position.Span)))
            .OrderBy(response => response.Date is null)
            .ThenBy(response => response.Date)
            .ThenBy(response => response.Place, Comparer<Citation>.Create(Citation.InOrder))
            .ToImmutableArray();
        var days = group.Mentions.Select(mention => mention.Day).OfType<LocalDate>().Order().ToList();
        var made = group.Mentions.Where(mention => mention.IsPutForward).Select(mention => mention.Made).OfType<LocalDate>().Where(day => days.Count == 0 || day <= days[0]).Order().ToList(); // no later than its first report
        return new Proposal(
            "",
            TitleOf(group, readings),
            [.. group.OwnerNames.Order(StringComparer.Ordinal)],
            [.. tied.Where(tie => tie.Position.Stance == Stance.Mediates).Select(tie => Name(tie, readings, actors)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            made.Count > 0 ? made[0] : days.Count > 0 ? days[0] : null,
            terms,
            responses)
        {
            Authorship =
            [
                .. group.Mentions
                    .Where(mention => !mention.IsAgreement && mention.OwnerNames.Length > 0)
                    .SelectMany(mention => mention.OwnerNames.Select(name => new ProposalAuthor(name, new Citation(mention.Article, TextSpan.Around(mention.OwnerSpan ?? mention.Span, mention.Span)))))
                    .OrderBy(author => author.Place, Comparer<Citation>.Create(Citation.InOrder)),
            ],
        };
    }

    private ImmutableArray<ProposalTerm> Terms(ProposalGroup group, ImmutableArray<Reading> readings, ActorIndex actors)
    {
        var terms = new SortedDictionary<Citation, TermKind>(Comparer<Citation>.Create(Citation.InOrder));
        foreach (var mention in group.Mentions)
        {
            var reading = readings[mention.Reading];
            var text = reading.Article.Text;
            var rest = new TextSpan(mention.IsPutForward && mention.Span.Length > 20 ? mention.Span.Start : mention.Span.End, mention.Sentence.Span.End);
            if (mention.IsAgreement || group.IsAgreement || mention.Span.Length > 20 || _terms.IsConditional(text, mention.Sentence.Span))
            {
                AddTerms(reading, rest);
            }

            if (group.IsAgreement && reading.Text.Sentences.FirstOrDefault(next => next.Number == mention.Sentence.Number + 1) is { } next && _mentions.GoesOn(text, next.Span))
            {
                AddTerms(reading, next.Span);
            }
        }

        foreach (var (reading, i) in readings.Select((reading, i) => (reading, i)))
        {
            if (!group.Mentions.Exists(mention => mention.Reading == i))
            {
                continue;
            }

            foreach (var demand in reading.Positions.Where(position => position.Stance is Stance.Demands or Stance.Proposes or Stance.Offers && group.Owners.Contains(actors.KeyOf(reading.Article.Id, position.Actor, position.ActorSpan))))
            {
                if (_terms.KindOf(reading.Article.Text, demand.Span) is { } kind && !terms.Keys.Any(place => place.Article == reading.Article.Id && place.Span.Overlaps(demand.Span)))
                {
                    terms[new Citation(reading.Article.Id, demand.Span)] = kind;
                }
            }
        }

        return [.. terms.Select(pair => new ProposalTerm(pair.Value, Words(readings, pair.Key), pair.Key))];

        void AddTerms(Reading reading, TextSpan span)
        {
            foreach (var (kind, place) in _terms.Read(reading, span))
            {
                terms.TryAdd(new Citation(reading.Article.Id, place), kind);
            }
        }
    }

    private static string Words(ImmutableArray<Reading> readings, Citation place) =>
        place.Span.Of(readings.First(reading => reading.Article.Id == place.Article).Article.Text);

    private static string TitleOf(ProposalGroup group, ImmutableArray<Reading> readings)
    {
        var first = group.Mentions.Find(mention => mention.IsPutForward) ?? group.Mentions[0];
        var text = readings[first.Reading].Article.Text;
        var start = Math.Max(first.Sentence.Span.Start, Math.Min(first.OwnerSpan?.Start ?? first.Span.Start, first.Span.Start));
        var end = Math.Min(first.Sentence.Span.End, Math.Max(first.Span.End, start + 60));
        while (end < first.Sentence.Span.End && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return text[start..end].TrimEnd(',', '.', ';');
    }

    private static string Key((int Reading, Position Position) tie, ImmutableArray<Reading> readings, ActorIndex actors) =>
        actors.KeyOf(readings[tie.Reading].Article.Id, tie.Position.Actor, tie.Position.ActorSpan);

    private static string Name((int Reading, Position Position) tie, ImmutableArray<Reading> readings, ActorIndex actors) =>
        actors.NameOf(readings[tie.Reading].Article.Id, tie.Position.Actor, tie.Position.ActorSpan);
}
