using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Dossiers;

/// <summary>The sentences of dated reports that tell of a known day, found by their words.</summary>
internal sealed class DatedSentences
{
    private const int OldestSure = 4; // days
    private readonly WordKeys _keys;
    private readonly List<Telling> _told;
    private readonly Dictionary<ulong, int> _counts;
    private readonly ILookup<(IsoDayOfWeek, ulong), int> _byWord;
    private readonly ILookup<(IsoDayOfWeek, int), int> _bySense;

    public DatedSentences(WordKeys keys, ImmutableArray<Reading> dated)
    {
        _keys = keys;
        var told = dated.SelectMany(Tellings).ToList();
        _counts = told.DistinctBy(telling => telling.Words).SelectMany(telling => telling.Words.Words.ToArray()).GroupBy(word => word.Key).ToDictionary(same => same.Key, same => same.Count());
        _told = [.. told.Select(telling => telling with { Words = telling.Words.Weighted(Weight) })];
        var places = Enumerable.Range(0, _told.Count).ToList();
        _byWord = places.SelectMany(i => _told[i].Words.Words.ToArray().Select(word => (word.Key, I: i))).ToLookup(pair => (_told[pair.I].Day.DayOfWeek, pair.Key), pair => pair.I);
        _bySense = places.SelectMany(i => _told[i].Words.Senses.Select(sense => (Sense: sense, I: i))).ToLookup(pair => (_told[pair.I].Day.DayOfWeek, pair.Sense), pair => pair.I);
    }

    /// <summary>The sentences that speak of such a weekday and are at least so much like these, the most alike first.</summary>
    public List<(ArticleId Id, LocalDate Day, double Alike)> Like(string text, TextSpan sentence, IsoDayOfWeek weekday, double least)
    {
        var words = WordBag.Of(_keys, text, sentence).Weighted(Weight);
        return
        [
            .. words.Words.ToArray().SelectMany(word => _byWord[(weekday, word.Key)]).Concat(words.Senses.SelectMany(sense => _bySense[(weekday, sense)]))
                .Distinct()
                .Select(i => (Place: i, Alike: words.Similarity(_told[i].Words)))
                .Where(telling => telling.Alike >= least)
                .OrderByDescending(telling => telling.Alike)
                .ThenBy(telling => _told[telling.Place].Article.Value, StringComparer.Ordinal)
                .ThenBy(telling => telling.Place)
                .Select(telling => (_told[telling.Place].Article, _told[telling.Place].Day, telling.Alike)),
        ];
    }

    /// <summary>What the whole story speaks of tells no event from another.</summary>
    private float Weight(ContentWord word) => word.Rarity / _counts.GetValueOrDefault(word.Key, 1);

    private IEnumerable<Telling> Tellings(Reading reading)
    {
        foreach (var time in reading.Times)
        {
            if (time.Days is { } days && days.Start == days.End && !IsDoubtful(reading, days.Start) && reading.Text.SentenceAt(time.Span.Start) is { } sentence)
            {
                yield return new Telling(reading.Article.Id, days.Start, WordBag.Of(_keys, reading.Article.Text, sentence.Span));
            }
        }
    }

    /// <summary>A weekday that is almost a week old where it is read as past is as likely the day to come.</summary>
    private static bool IsDoubtful(Reading reading, LocalDate day) => Period.DaysBetween(day, reading.Article.Published!.Day) is OldestSure + 1 or OldestSure + 2;

    private sealed record Telling(ArticleId Article, LocalDate Day, WordBag Words);
}
