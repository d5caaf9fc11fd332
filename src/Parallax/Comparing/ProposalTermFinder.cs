using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Positions;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Finds the terms of a proposal in the sentences that put it forward, tell what it holds, or go on about it.</summary>
internal sealed class ProposalTermFinder
{
    private const int ShortestPutForward = 20; // characters of words that put forward and tell what
    private const int HeadWords = 5; // within which "the second offer in the strike" only names the proposal
    private readonly ProposalMentionFinder _mentions;
    private readonly TermReader _reader;

    public ProposalTermFinder(Language language, WordKeys keys, ProposalMentionFinder mentions) => (_mentions, _reader) = (mentions, new TermReader(language, keys));

    /// <summary>The terms, by article and place.</summary>
    public ImmutableArray<ProposalTerm> Find(ProposalGroup group, List<ProposalGroup> groups, ImmutableArray<Reading> readings, ActorIndex actors)
    {
        var terms = new SortedDictionary<Citation, TermTopic>(Comparer<Citation>.Create(Citation.InOrder));
        foreach (var mention in group.Mentions)
        {
            var reading = readings[mention.Reading];
            var text = reading.Article.Text;
            var isLong = mention.Span.Length > ShortestPutForward || (mention.IsPutForward && !mention.Values.IsEmpty);
            var end = groups.SelectMany(other => other == group ? [] : other.Mentions).Where(other => other.Reading == mention.Reading && other.Sentence == mention.Sentence && other.Span.Start >= mention.Span.End).Select(other => Math.Min(other.Span.Start, other.OwnerSpan is { } owner && owner.Start >= mention.Span.End ? owner.Start : other.Span.Start)).DefaultIfEmpty(mention.Sentence.Span.End).Min();
            var rest = new TextSpan(mention.IsPutForward && isLong ? mention.Span.Start : Math.Min(mention.Span.End, end), end);
            if (isLong && reading.Positions.Any(position => position.Stance is Stance.Accepts or Stance.Rejects or Stance.Considers && position.Span != mention.Span && position.Span.Contains(mention.Span)))
            {
                rest = mention.Span; // what follows is the answer
            }

            var isTold = mention.IsAgreement || group.IsAgreement || isLong || _reader.IsConditional(text, mention.Sentence.Span) || _reader.IsTelling(text, rest);
            if (isTold)
            {
                Add(reading, rest, mention.Span);
            }

            if (Next(reading, mention.Sentence) is { } next && ((group.IsAgreement && _mentions.GoesOn(text, next.Span)) || (isTold && GoesOn(reading, mention.Sentence, next, groups.Where(other => other != group), mention.Reading))))
            {
                Add(reading, next.Span, null);
            }
        }

        foreach (var (reading, i) in readings.Select((reading, i) => (reading, i)))
        {
            if (!group.Mentions.Exists(mention => mention.Reading == i))
            {
                continue;
            }

            foreach (var demand in reading.Positions.Where(position => !position.IsNegated && (position.Stance is Stance.Demands or Stance.Proposes or Stance.Offers) && group.Owners.Contains(actors.KeyOf(reading.Article.Id, position.Actor, position.ActorSpan))))
            {
                if (!groups.Exists(other => other != group && other.Mentions.Exists(mention => mention.Reading == i && mention.Span.Overlaps(demand.Span)))
                    && !(demand.Stance != Stance.Demands && OnlyNames(reading, demand.Span))
                    && _reader.TopicOf(reading.Article.Text, demand.Span) is { } topic && !terms.Keys.Any(place => place.Article == reading.Article.Id && place.Span.Overlaps(demand.Span)))
                {
                    terms[new Citation(reading.Article.Id, demand.Span)] = topic;
                }
            }
        }

        var byId = readings.ToDictionary(reading => reading.Article.Id);
        return [.. terms.Select(pair => new ProposalTerm(pair.Value.Kind, pair.Key.Span.Of(byId[pair.Key.Article].Article.Text), pair.Key) { Topic = pair.Value.Topic, Values = ValuesAt(byId[pair.Key.Article], pair.Key.Span) })];

        void Add(Reading reading, TextSpan span, TextSpan? mention)
        {
            foreach (var (topic, place) in _reader.Read(reading, span))
            {
                if (!(mention?.Overlaps(place) == true && OnlyNames(reading, place)) && !terms.Keys.Any(known => known.Article == reading.Article.Id && known.Span.Overlaps(place)))
                {
                    terms.Add(new Citation(reading.Article.Id, place), topic);
                }
            }
        }
    }

    private static ImmutableArray<TermValue> ValuesAt(Reading reading, TextSpan span) =>
        [.. reading.Figures.Where(figure => span.Contains(figure.Span)).Select(figure => TermValue.Of(figure, reading.Article)).OfType<TermValue>()];

    private static Sentence? Next(Reading reading, Sentence sentence) => reading.Text.Sentences.FirstOrDefault(next => next.Number == sentence.Number + 1);

    /// <summary>True where the next sentence of the paragraph tells in the reporter's words what would be, and speaks of no other proposal.</summary>
    private bool GoesOn(Reading reading, Sentence sentence, Sentence next, IEnumerable<ProposalGroup> others, int index) =>
        next.Paragraph == sentence.Paragraph && (_reader.IsConditional(reading.Article.Text, next.Span) || _reader.IsTelling(reading.Article.Text, next.Span))
        && !reading.Statements.Any(statement => statement.Span.Overlaps(next.Span))
        && !others.Any(group => group.Mentions.Exists(mention => mention.Reading == index && mention.Sentence == next));

    /// <summary>True for a clause that names a proposal and neither a quantity nor a time: "put forward a second offer in the strike".</summary>
    private bool OnlyNames(Reading reading, TextSpan clause) =>
        !reading.Figures.Any(figure => clause.Contains(figure.Span)) && !reading.Times.Any(time => clause.Contains(time.Span))
        && WordScanner.Words(reading.Article.Text, clause).Take(HeadWords).Any(word => _mentions.IsNoun(word.In(reading.Article.Text)));
}
