using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Coreference;

/// <summary>Groups the places of a collection that tell of one event, in whatever words: docs/coreference.md.</summary>
internal sealed class EventGrouper
{
    /// <summary>The least mean probability, 0 to 1, at which two groups of mentions are taken for one event. Measured: docs/models/coreference.md.</summary>
    public const double Enough = 0.35;

    private readonly WordKeys _keys;
    private readonly EventMentionReader _reader;
    private readonly EventJudge _judge;

    /// <summary>Makes a grouper with a language's words and its learned decision.</summary>
    public EventGrouper(Language language, WordKeys keys)
        : this(language, keys, EventJudge.Of(language))
    {
    }

    /// <summary>Makes a grouper with another judge.</summary>
    internal EventGrouper(Language language, WordKeys keys, EventJudge judge) => (_keys, _reader, _judge) = (keys, new EventMentionReader(language, keys), judge);

    /// <summary>Its decision.</summary>
    internal EventJudge Judge => _judge;

    /// <summary>
    /// The event of each place, by a number that places of one event share; null for a place that holds no word of a sentence. The order of readings and places changes
    /// nothing but the numbers.
    /// </summary>
    /// <param name="readings">The collection.</param>
    /// <param name="places">The places: the index of the reading, and the characters that tell of the event.</param>
    public ImmutableArray<int?> Group(ImmutableArray<Reading> readings, ImmutableArray<(int Reading, TextSpan Span)> places)
    {
        var (events, mentions, articles) = Read(readings, places);
        var groups = AverageLink.Group(_judge.Weigh(mentions, articles), Enough);
        return [.. events.Select(mention => mention is { } number ? groups[number] : (int?)null)];
    }

    /// <summary>The mentions at the places in an order of their own, with the number of each place's mention.</summary>
    internal (ImmutableArray<int?> MentionOf, ImmutableArray<EventMention> Mentions, ArticleLikeness Articles) Read(ImmutableArray<Reading> readings, ImmutableArray<(int Reading, TextSpan Span)> places)
    {
        var order = Enumerable.Range(0, readings.Length).OrderBy(i => readings[i].Article.Id.Value, StringComparer.Ordinal).ToArray();
        ImmutableArray<Reading> ordered = [.. order.Select(i => readings[i])];
        var numberOf = order.Index().ToDictionary(each => each.Item, each => each.Index);
        var found = places
            .Select((place, i) => (Place: i, Mention: _reader.Read(readings[place.Reading], numberOf[place.Reading], place.Span)))
            .Where(each => each.Mention is not null)
            .OrderBy(each => each.Mention!.Place, Comparer<Citation>.Create(Citation.InOrder))
            .ToList();
        var numbers = found.Index().ToDictionary(each => each.Item.Place, each => each.Index);
        return (
            [.. places.Select((_, i) => numbers.TryGetValue(i, out var number) ? number : (int?)null)],
            [.. found.Select(each => each.Mention!)],
            new ArticleLikeness(ordered, _keys));
    }
}
