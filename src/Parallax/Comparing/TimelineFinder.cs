using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Times;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Orders what the articles tell by the day it happened, not the day it was reported.</summary>
public sealed class TimelineFinder
{
    private const double Enough = 0.34; // likeness at which two sentences of one date tell one event
    private const int MostDays = 31; // longer stretches are no date of an event
    private const int LongestSummary = 320;
    private const int LongestStory = 7; // days: what was over so long before the first report is background; as long as a story is remembered
    private readonly WordKeys _keys;
    private readonly FrozenSet<string> _links;
    private readonly FrozenSet<string> _starts;

    /// <summary>Makes a finder with a language's words.</summary>
    public TimelineFinder(Language language)
        : this(language, new WordKeys(language))
    {
    }

    internal TimelineFinder(Language language, WordKeys keys)
    {
        _keys = keys;
        _links = language.Lines("comparing/range-links.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _starts = language.Lines("comparing/range-starts.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The timeline, by date.</summary>
    public ImmutableArray<TimelineEntry> Find(ImmutableArray<Reading> readings, OriginMap origins, ImmutableArray<CopyLink> copies)
    {
        var aligned = new AlignedPlaces(copies);
        var told = readings.SelectMany(Told).ToList();
        var published = readings.Where(reading => reading.Article.Published is not null).ToDictionary(reading => reading.Article.Id, reading => reading.Article.Published!.Day);
        LocalDate? first = published.Count == 0 ? null : published.Values.Min();
        var entries = new List<(DateInterval Days, TimelineEntry Entry)>();
        foreach (var date in told.GroupBy(one => one.Date, StringComparer.Ordinal).OrderBy(date => date.Key, StringComparer.Ordinal))
        {
            var reports = origins.Count(date.Select(one => one.Place.Article));
            foreach (var group in Join([.. date], aligned))
            {
                var best = group.OrderByDescending(one => one.Words.Weight <= 90 ? one.Words.Weight : 0).ThenBy(one => one.Place, Comparer<Citation>.Create(Citation.InOrder)).First();
                var count = origins.Count(group.Select(one => one.Place.Article));
                entries.Add((group[0].Days, new TimelineEntry(
                    date.Key,
                    best.Summary,
                    count + (0.5 * Math.Log2(1 + group.Count)) + (0.75 * Math.Log2(1 + reports)),
                    [.. group.Select(one => one.Place).Order(Comparer<Citation>.Create(Citation.InOrder))],
                    count)
                {
                    Part = PartOf(group, published, first),
                }));
            }
        }

        return
        [
            .. entries
                .OrderBy(told => told.Days.Start)
                .ThenBy(told => told.Days.End)
                .ThenByDescending(told => told.Entry.Weight)
                .ThenBy(told => told.Entry.Sources[0], Comparer<Citation>.Create(Citation.InOrder))
                .Select(told => told.Entry),
        ];
    }

    private static TimelinePart PartOf(List<(string Date, Citation Place, string Summary, WordBag Words, DateInterval Days)> group, Dictionary<ArticleId, LocalDate> published, LocalDate? first)
    {
        var days = group[0].Days;
        var last = group.Where(one => published.ContainsKey(one.Place.Article)).Select(one => published[one.Place.Article]).DefaultIfEmpty(LocalDate.MaxIsoValue).Max();
        return days.Start > last ? TimelinePart.Announced : first is { } day && days.End < day.PlusDays(-LongestStory) ? TimelinePart.Background : TimelinePart.Told;
    }

    private IEnumerable<(string Date, Citation Place, string Summary, WordBag Words, DateInterval Days)> Told(Reading reading)
    {
        var text = reading.Article.Text;
        var seen = new HashSet<(string, int)>();
        for (var i = 0; i < reading.Times.Length; i++)
        {
            var time = reading.Times[i];
            if (time.Type is not (TimeType.Date or TimeType.Time) || time.Days is not { } days || Period.DaysBetween(days.Start, days.End) >= MostDays
                || reading.Text.SentenceAt(time.Span.Start) is not { Zone: Zone.Body } sentence
                || !HasVerb(reading.Text, sentence) || (i > 0 && IsEndOfStretch(text, reading.Times[i - 1].Span, time.Span)))
            {
                continue;
            }

            var date = days.Start == days.End ? Day(days.Start) : time.Value ?? Day(days.Start);
            if (seen.Add((date, sentence.Number)))
            {
                yield return (date, new Citation(reading.Article.Id, sentence.Span), Summary(text, sentence.Span), WordBag.Of(_keys, text, sentence.Span), days);
            }
        }
    }

    /// <summary>A dateline or a caption tells no event.</summary>
    private static bool HasVerb(TokenizedText text, Sentence sentence)
    {
        foreach (var token in text.TokensOf(sentence))
        {
            if (token.Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"between May 12 and May 15" is one stretch of time, and stands at its first day.</summary>
    private bool IsEndOfStretch(string text, TextSpan first, TextSpan second) =>
        second.Start > first.End && _links.Contains(text[first.End..second.Start].Trim())
        && WordScanner.Words(text, new TextSpan(Math.Max(0, first.Start - 10), first.Start)).LastOrDefault() is { Length: > 0 } before && _starts.Contains(before.Of(text));

    private static string Day(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static string Summary(string text, TextSpan sentence)
    {
        var end = sentence.End;
        if (sentence.Length > LongestSummary)
        {
            end = text.LastIndexOf(' ', sentence.Start + LongestSummary, LongestSummary);
            end = end <= sentence.Start ? sentence.Start + LongestSummary : end;
            end -= end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        }

        return string.Join(' ', text[sentence.Start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static List<List<(string Date, Citation Place, string Summary, WordBag Words, DateInterval Days)>> Join(List<(string Date, Citation Place, string Summary, WordBag Words, DateInterval Days)> told, AlignedPlaces aligned)
    {
        var groups = new List<List<(string Date, Citation Place, string Summary, WordBag Words, DateInterval Days)>>();
        foreach (var one in told.OrderBy(one => one.Place, Comparer<Citation>.Create(Citation.InOrder)))
        {
            var best = groups
                .Select(group => (Group: group, Likeness: group.Average(other => aligned.Meet(one.Place.Article, one.Place.Span, other.Place.Article, other.Place.Span) ? 1 : one.Words.Similarity(other.Words))))
                .Where(pair => pair.Likeness >= Enough)
                .OrderByDescending(pair => pair.Likeness)
                .FirstOrDefault();
            if (best.Group is { } known)
            {
                known.Add(one);
            }
            else
            {
                groups.Add([one]);
            }
        }

        return groups;
    }
}
