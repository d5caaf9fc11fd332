using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Coreference;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Times;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Orders what the articles tell by the day it happened, not the day it was reported.</summary>
public sealed class TimelineFinder
{
    /// <summary>Likeness at which two sentences of one date tell one event.</summary>
    internal const double Enough = 0.34;

    private const double DayWeight = 1.5; // of the reports that tell of a day, to an entry's own tellings; from 1 to 6 T17 has the same days
    private const int MostDays = 31; // longer stretches are no date of an event
    private const int LongestSummary = 320;
    private const int LongestStart = 10; // characters before a time in which "since" stands
    private const int MostDaysJoined = 7; // what is told of a week may be told of a day in it
    private const int LongestStory = 7; // days: what was over so long before the first report is background; as long as a story is remembered
    private readonly WordKeys _keys;
    private readonly Lazy<EventGrouper> _grouper;
    private readonly Lazy<DatedEvent> _dated;
    private readonly FrozenSet<string> _links;
    private readonly FrozenSet<string> _starts;
    private readonly FrozenSet<string> _stateStarts;

    /// <summary>Makes a finder with a language's words.</summary>
    public TimelineFinder(Language language)
        : this(language, new WordKeys(language))
    {
    }

    internal TimelineFinder(Language language, WordKeys keys)
    {
        _keys = keys;
        _grouper = new(() => new EventGrouper(language, keys));
        _dated = new(() => new DatedEvent(language));
        _links = language.Lines("comparing/range-links.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _starts = language.Lines("comparing/range-starts.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _stateStarts = language.Lines("comparing/state-starts.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The timeline, by date.</summary>
    public ImmutableArray<TimelineEntry> Find(ImmutableArray<Reading> readings, OriginMap origins, ImmutableArray<CopyLink> copies) => Find(readings, origins, copies, log: null);

    /// <summary>The timeline, by date; tells the log why sentences stand in one entry.</summary>
    internal ImmutableArray<TimelineEntry> Find(ImmutableArray<Reading> readings, OriginMap origins, ImmutableArray<CopyLink> copies, JoinLog? log)
    {
        var aligned = new AlignedPlaces(copies);
        var told = readings.SelectMany(Told).OrderBy(one => one.Place, Comparer<Citation>.Create(Citation.InOrder)).ToList();
        if (told.Count == 0)
        {
            return [];
        }

        var byDate = told.ToLookup(one => one.Date, StringComparer.Ordinal);
        var events = new TimelineEvents(_grouper.Value, _dated.Value, readings, told);
        var published = readings.Where(reading => reading.Article.Published is not null).ToDictionary(reading => reading.Article.Id, reading => reading.Article.Published!.Day);
        LocalDate? first = published.Count == 0 ? null : published.Values.Min();
        var entries = new List<(List<int> Tellings, TimelineEntry Entry)>();
        var groups = told.Index().GroupBy(each => each.Item.Date, StringComparer.Ordinal).OrderBy(date => date.Key, StringComparer.Ordinal).SelectMany(date => events.Join(Join([.. date], aligned))).ToList();
        foreach (var tellings in WithDays(groups, told, events, aligned))
        {
            var group = tellings.ConvertAll(telling => told[telling]);
            var finest = group[0];
            var reports = origins.Count(byDate[finest.Date].Concat(group).Select(one => one.Place.Article));
            var best = group.OrderByDescending(one => one.Words.Weight <= 90 ? one.Words.Weight : 0).ThenBy(one => one.Place, Comparer<Citation>.Create(Citation.InOrder)).First();
            var count = origins.Count(group.Select(one => one.Place.Article));
            entries.Add((tellings, new TimelineEntry(
                finest.Date,
                best.Summary,
                count + (0.5 * Math.Log2(1 + group.Count)) + (DayWeight * Math.Log2(1 + reports)),
                [.. group.Select(one => one.Place).Order(Comparer<Citation>.Create(Citation.InOrder))],
                count)
            {
                Part = PartOf(group, published, first),
            }));
        }

        entries =
        [
            .. entries
                .OrderBy(each => told[each.Tellings[0]].Days.Start)
                .ThenBy(each => told[each.Tellings[0]].Days.End)
                .ThenByDescending(each => each.Entry.Weight)
                .ThenBy(each => each.Entry.Sources[0], Comparer<Citation>.Create(Citation.InOrder)),
        ];
        if (log is not null)
        {
            var explainer = new TimelineExplainer(told, events, aligned, log);
            explainer.TellJoined(entries.ConvertAll(each => each.Tellings));
            explainer.TellCandidates(entries.ConvertAll(each => each.Tellings));
        }

        return [.. entries.Select(each => each.Entry)];
    }

    /// <summary>
    /// Puts what is told of a week or weekend with what is told of a day in it, behind the day's own tellings, where the two tell of one event and no entry of another day does.
    /// </summary>
    private static IEnumerable<List<int>> WithDays(List<List<int>> groups, List<DatedTelling> told, TimelineEvents events, AlignedPlaces aligned)
    {
        var days = groups.Where(group => IsDay(told[group[0]])).ToLookup(group => told[group[0]].Days.Start);
        var moved = new HashSet<List<int>>(ReferenceEqualityComparer.Instance);
        foreach (var group in groups.Where(group => told[group[0]].Days.Length is > 1 and <= MostDaysJoined))
        {
            var fits = told[group[0]].Days.SelectMany(day => days[day]).Select(other => (Group: other, Weight: Weigh(group, other, told, events, aligned))).Where(fit => fit.Weight > 0).ToList();
            if (fits.Count > 0 && fits.DistinctBy(fit => told[fit.Group[0]].Date).Count() == 1)
            {
                fits.MaxBy(fit => fit.Weight).Group.AddRange(group);
                moved.Add(group);
            }
        }

        return groups.Where(group => !moved.Contains(group));
    }

    private static bool IsDay(DatedTelling telling) => telling.Days.Length == 1;

    /// <summary>How alike two groups of different dates are, where their words or the judge of events hold them for one event; else 0.</summary>
    private static double Weigh(List<int> group, List<int> other, List<DatedTelling> told, TimelineEvents events, AlignedPlaces aligned)
    {
        var pairs = group.SelectMany(_ => other, (one, another) => (One: one, Other: another)).ToList();
        var alike = pairs.Average(pair => told[pair.One].Likeness(told[pair.Other], aligned));
        var judged = pairs.Average(pair => events.Obstacle(pair.One, pair.Other) is null ? events.Probability(pair.One, pair.Other) : 0);
        return alike >= Enough || judged >= TimelineEvents.Enough ? alike + judged : 0;
    }

    private static TimelinePart PartOf(List<DatedTelling> group, Dictionary<ArticleId, LocalDate> published, LocalDate? first)
    {
        var days = group[0].Days;
        var last = group.Where(one => published.ContainsKey(one.Place.Article)).Select(one => published[one.Place.Article]).DefaultIfEmpty(LocalDate.MaxIsoValue).Max();
        return days.Start > last ? TimelinePart.Announced : first is { } day && days.End < day.PlusDays(-LongestStory) ? TimelinePart.Background : TimelinePart.Told;
    }

    private IEnumerable<DatedTelling> Told(Reading reading, int number)
    {
        var text = reading.Article.Text;
        var seen = new HashSet<(string, int)>();
        for (var i = 0; i < reading.Times.Length; i++)
        {
            var time = reading.Times[i];
            if (time.Type is not (TimeType.Date or TimeType.Time) || time.Days is not { } days || Period.DaysBetween(days.Start, days.End) >= MostDays
                || reading.Text.SentenceAt(time.Span.Start) is not { Zone: Zone.Body } sentence
                || !HasVerb(reading.Text, sentence) || (days.Length > 1 && IsStartOfState(text, time.Span)) || (i > 0 && IsEndOfStretch(text, reading.Times[i - 1].Span, time.Span)))
            {
                continue;
            }

            var date = days.Start == days.End ? Day(days.Start) : time.Value ?? Day(days.Start);
            if (seen.Add((date, sentence.Number)))
            {
                yield return new DatedTelling(number, new Citation(reading.Article.Id, sentence.Span), time.Span, date, days, Summary(text, sentence.Span), WordBag.Of(_keys, text, sentence.Span));
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

    /// <summary>"Since February" tells how long a state has lasted, and no event of that month; on the day of "since February 18" it began.</summary>
    private bool IsStartOfState(string text, TextSpan time) =>
        WordScanner.Words(text, new TextSpan(Math.Max(0, time.Start - LongestStart), time.Start)).LastOrDefault() is { Length: > 0 } before && string.IsNullOrWhiteSpace(text[before.End..time.Start]) && _stateStarts.Contains(before.Of(text));

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

    private static List<List<int>> Join(List<(int Index, DatedTelling Item)> told, AlignedPlaces aligned)
    {
        var groups = new List<List<(int Index, DatedTelling Item)>>();
        foreach (var one in told)
        {
            var best = groups
                .Select(group => (Group: group, Likeness: group.Average(other => one.Item.Likeness(other.Item, aligned))))
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

        return groups.ConvertAll(group => group.ConvertAll(each => each.Index));
    }
}
