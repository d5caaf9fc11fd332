using System.Collections.Immutable;
using Parallax.Coreference;
using Parallax.Readings;

namespace Parallax.Comparing;

/// <summary>What the dated sentences of a dossier tell of, and how likely two of them tell of one event in other words.</summary>
internal sealed class TimelineEvents
{
    /// <summary>
    /// The least mean probability, 0 to 1, at which tellings of one date are taken for one event. High, as a false join claims corroboration that is not there. Measured:
    /// docs/comparing.md.
    /// </summary>
    public const double Enough = 0.7;

    private const int MostReports = 4000; // each is compared with each
    private readonly EventJudge _judge;
    private readonly ImmutableArray<EventMention?> _mentions;
    private readonly ArticleLikeness? _articles;

    /// <summary>Reads what the sentences tell of.</summary>
    public TimelineEvents(EventGrouper grouper, DatedEvent dated, ImmutableArray<Reading> readings, List<DatedTelling> told)
    {
        _judge = grouper.Judge;
        if (readings.Length > MostReports)
        {
            _mentions = [.. told.Select(_ => (EventMention?)null)];
            return;
        }

        var places = told.Index()
            .Select(each => (each.Index, each.Item.Reading, Span: dated.Find(readings[each.Item.Reading], each.Item.Time)))
            .Where(each => each.Span is not null)
            .ToList();
        var (mentionOf, mentions, articles) = grouper.Read(readings, [.. places.Select(each => (each.Reading, each.Span!.Value))]);
        var found = new EventMention?[told.Count];
        foreach (var (place, mention) in places.Zip(mentionOf))
        {
            found[place.Index] = mention is { } number ? mentions[number] : null;
        }

        (_mentions, _articles) = ([.. found], articles);
    }

    /// <summary>What a telling tells of; null where that is not known.</summary>
    public EventMention? this[int telling] => _mentions[telling];

    /// <summary>The probability that two tellings tell of one event; 0 where it is not known of what one tells.</summary>
    public float Probability(int one, int other) =>
        _articles is not null && _mentions[one] is { IsPronoun: false } a && _mentions[other] is { IsPronoun: false } b ? _judge.Probability(a, b, _articles) : 0;

    /// <summary>Why two tellings are better not taken for one event, however likely it is; null where nothing forbids it.</summary>
    public string? Obstacle(int one, int other) => _mentions[one] is { } a && _mentions[other] is { } b ? EventReasons.Obstacle(a, b) : null;

    /// <summary>Joins groups of tellings of one date where the mean probability over all pairs between them suffices.</summary>
    public List<List<int>> Join(List<List<int>> groups)
    {
        int[] tellings = [.. groups.SelectMany(group => group)];
        int[] groupOf = [.. groups.SelectMany((group, i) => Enumerable.Repeat(i, group.Count))];
        var likeness = new float[tellings.Length, tellings.Length];
        for (var i = 0; i < tellings.Length; i++)
        {
            for (var j = i + 1; j < tellings.Length; j++)
            {
                likeness[i, j] = likeness[j, i] = groupOf[i] == groupOf[j] ? 1 : Obstacle(tellings[i], tellings[j]) is null ? Probability(tellings[i], tellings[j]) : 0;
            }
        }

        return [.. AverageLink.Group(likeness, Enough).Zip(tellings).GroupBy(each => each.First, each => each.Second).Select(group => group.ToList())];
    }
}
