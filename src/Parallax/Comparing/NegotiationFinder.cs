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
    private readonly Language _language;
    private readonly WordKeys _keys;
    private readonly ProposalMentionFinder _mentions;
    private readonly ProposalTermFinder _terms;
    private readonly ProposalTies _ties;
    private readonly MessengerFinder _messengers;
    private readonly ProposalJoiner _joiner;
    private readonly MediatorFinder _mediators;

    /// <summary>Makes a finder with a language's words.</summary>
    public NegotiationFinder(Language language)
        : this(language, new WordKeys(language))
    {
    }

    internal NegotiationFinder(Language language, WordKeys keys)
    {
        (_language, _keys, _mentions) = (language, keys, new ProposalMentionFinder(language));
        _terms = new ProposalTermFinder(language, keys, _mentions);
        _ties = new ProposalTies(language, _mentions);
        _messengers = new MessengerFinder(language);
        _joiner = new ProposalJoiner(_mentions);
        _mediators = new MediatorFinder(language);
    }

    /// <summary>The negotiation that the articles report.</summary>
    public Negotiation Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, ImmutableArray<CopyLink> copies) => Find(readings, entities, null);

    internal Negotiation Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, JoinLog? log)
    {
        var actors = new ActorIndex(_language, readings, entities, _keys);
        var mentions = readings.Select((reading, i) => _mentions.Find(reading, i, actors)).ToList();
        var groups = _joiner.Join(mentions, readings);
        var tied = readings.SelectMany((reading, i) => reading.Positions.Select(position => (Reading: i, Position: position, Group: _ties.Tie(reading, i, position, groups, actors)))).ToList();
        var carriers = groups.ToDictionary(group => group, group => Carriers(group, groups, readings, actors));
        var proposals = groups
            .Select(group => (Group: group, Proposal: Proposal(group, groups, carriers[group], readings, actors, tied.Where(tie => tie.Group == group).Select(tie => (tie.Reading, tie.Position)).ToList())))
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

        var numbered = VersionFinder.Number([.. proposals.Select(pair => (pair.Group, ProposalParts.Name(pair.Proposal with { Id = ids[pair.Group] })))]);
        var mediators = _mediators.Find(readings, entities, carriers.Values.SelectMany(carried => carried), groups, actors);
        return new Negotiation(
            [.. numbered.Select(pair => pair.Proposal)],
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
            ])
        {
            Gaps = GapFinder.Find(numbered, mediators, readings),
            Mediators = mediators,
        };
    }

    private Proposal Proposal(ProposalGroup group, List<ProposalGroup> groups, List<Carrier> carriers, ImmutableArray<Reading> readings, ActorIndex actors, List<(int Reading, Position Position)> tied)
    {
        var terms = _terms.Find(group, groups, readings, actors);
        var responses = tied
            .Where(tie => tie.Position.Stance is not (Stance.Proposes or Stance.Offers or Stance.Mediates) && (group.IsAgreement || !group.IsBy(Key(tie, readings, actors), Name(tie, readings, actors))))
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
            [.. tied.Where(tie => tie.Position.Stance == Stance.Mediates).Select(tie => Name(tie, readings, actors)).Concat(carriers.Select(carrier => carrier.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
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

    /// <summary>Those through whom a proposal of others went.</summary>
    private List<Carrier> Carriers(ProposalGroup group, List<ProposalGroup> groups, ImmutableArray<Reading> readings, ActorIndex actors) =>
    [
        .. group.Mentions.SelectMany(mention => _messengers.Find(readings[mention.Reading], mention.Sentence, Part(mention, groups)).Select(name => (mention.Article, Name: name)))
            .Where(found => !group.Owners.Contains(actors.KeyOf(found.Article, found.Name.Name, found.Name.Span)))
            .Select(found => new Carrier(actors.NameOf(found.Article, found.Name.Name, found.Name.Span), new Citation(found.Article, found.Name.Span))),
    ];

    /// <summary>The part of a sentence that is about a mention's proposal: up to the next proposal, from the sentence's start for the first.</summary>
    private static TextSpan Part(ProposalMention mention, List<ProposalGroup> groups)
    {
        var others = groups.SelectMany(group => group.Mentions).Where(other => other != mention && other.Reading == mention.Reading && other.Sentence == mention.Sentence).Select(other => other.Span.Start).ToList();
        var start = others.Exists(other => other < mention.Span.Start) ? mention.Span.Start : mention.Sentence.Span.Start;
        return new TextSpan(start, Math.Max(mention.Span.End, others.Where(other => other >= mention.Span.End).DefaultIfEmpty(mention.Sentence.Span.End).Min()));
    }

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

        return text[start..end].TrimEnd(',', '.', ';', ':') + (text[end..first.Sentence.Span.End].Any(char.IsLetterOrDigit) ? "…" : "");
    }

    private static string Key((int Reading, Position Position) tie, ImmutableArray<Reading> readings, ActorIndex actors) =>
        actors.KeyOf(readings[tie.Reading].Article.Id, tie.Position.Actor, tie.Position.ActorSpan);

    private static string Name((int Reading, Position Position) tie, ImmutableArray<Reading> readings, ActorIndex actors) =>
        actors.NameOf(readings[tie.Reading].Article.Id, tie.Position.Actor, tie.Position.ActorSpan);
}
