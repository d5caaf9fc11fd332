using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Copies;
using Parallax.Figures;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Dossiers;

/// <summary>
/// Bounds the day of a report that states none: by a dated report of the same text, by the dated reports of its story where
/// two or more appeared together, by the weekday on which it and they tell what is new, by a date at its head, by a count between dated counts, by sentences that a dated report tells too, by "fourteen
/// weeks into the war", and by its weekdays. Never a default: without a bound there is no range.
/// </summary>
internal sealed class DateRangeFinder
{
    private const int DaysBeforeCopy = 1;
    private const int DaysAfterCopy = 4;
    private const double LeastShare = 0.3; // of the shorter text; a passage of background is repeated for weeks
    private const int WeekdayReach = 6;
    private const int DaysAfterNews = 2; // what is new is told on its day or the next two
    private const int HeadSentences = 3;
    private const int HeadNewsSentences = 8; // a photograph and its words stand before the report
    private const int DaysAroundStory = 2;
    private const int WidestStory = 2; // days between the reports of a story that appeared together
    private const int NearWeekday = 3; // a report names the weekdays around it
    private const int WidestNarrow = 7; // days of a range that weekdays narrow no more: of them only some are told of as they come
    private const int WidestFiltered = 31;
    private const double SameEvent = 0.42; // likeness of two sentences that tell one event
    private const double Clearly = 0.08; // by so much more alike than any sentence of another day
    private readonly NamedWeekdayReader _weekdays;
    private readonly FrozenSet<string> _into;
    private readonly WordKeys _keys;

    public DateRangeFinder(Language language, WordKeys keys)
    {
        _keys = keys;
        _weekdays = new NamedWeekdayReader(language);
        _into = language.Lines("comparing/into-cues.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The ranges of the undated readings of a thread, by article; one that nothing bounds has none.</summary>
    public Dictionary<ArticleId, PublishedRange> Find(ImmutableArray<Reading> readings, ImmutableArray<FigureSeries> series, ImmutableArray<CopyLink> copies, Dictionary<ArticleId, string> stories)
    {
        var dated = readings.Where(reading => reading.Article.Published is not null).ToImmutableArray();
        var (told, days) = (new DatedSentences(_keys, dated), YearlessDays(dated));
        var news = new NewsDays(dated, stories);
        var seriesOf = series.SelectMany(one => one.Members.Select(member => (member.Article, Series: one)).Distinct()).ToLookup(pair => pair.Article, pair => pair.Series);
        var published = dated.ToDictionary(reading => reading.Article.Id, reading => reading.Article.Published!.Day);
        var ranges = new Dictionary<ArticleId, PublishedRange>();
        foreach (var undated in readings.Where(reading => reading.Article.Published is null))
        {
            var story = stories[undated.Article.Id];
            var named = _weekdays.Read(undated);
            ImmutableArray<DateBound> bounds =
            [
                .. OfCopies(undated, published, copies),
                .. OfHead(undated, named),
                .. OfStory(published, story, stories),
                .. OfNews(named, story, news),
                .. OfEvents(undated, named, told),
                .. OfCounts(undated, published, seriesOf[undated.Article.Id], days),
                .. OfLengths(undated, dated),
            ];
            if (Within(named, bounds) is { } range)
            {
                ranges.Add(undated.Article.Id, range);
            }
        }

        return ranges;
    }

    /// <summary>What the bounds leave, each narrowing those before it; one that leaves nothing is passed over.</summary>
    private static PublishedRange? Within(ImmutableArray<NamedWeekday> named, ImmutableArray<DateBound> bounds)
    {
        var (from, to) = ((LocalDate?)null, (LocalDate?)null);
        var reasons = new List<string>();
        foreach (var bound in bounds)
        {
            var (first, last) = (from is { } x && bound.From < x ? x : bound.From, to is { } y && bound.To > y ? y : bound.To);
            if (first <= last)
            {
                (from, to) = (first, last);
                reasons.Add(bound.Reason);
            }
        }

        return from is { } start && to is { } end ? ByWeekdays(named, start, end, reasons) : null;
    }

    private static Dictionary<string, LocalDate> YearlessDays(ImmutableArray<Reading> dated)
    {
        var days = new Dictionary<string, LocalDate>(StringComparer.Ordinal);
        foreach (var time in dated.SelectMany(reading => reading.Times))
        {
            if (time.Days is { } span && span.Start == span.End)
            {
                days.TryAdd(span.Start.ToString("MM-dd", CultureInfo.InvariantCulture), span.Start);
            }
        }

        return days;
    }

    private static IEnumerable<DateBound> OfCopies(Reading undated, Dictionary<ArticleId, LocalDate> published, ImmutableArray<CopyLink> copies)
    {
        foreach (var link in copies.Where(link => link.Share >= LeastShare && (link.A == undated.Article.Id || link.B == undated.Article.Id)))
        {
            var other = link.A == undated.Article.Id ? link.B : link.A;
            if (published.TryGetValue(other, out var day))
            {
                yield return new DateBound(day.PlusDays(-DaysBeforeCopy), day.PlusDays(DaysAfterCopy), $"it shares its text with {other.Value} of {Iso(day)}");
            }
        }
    }

    /// <summary>A full date at the head of a report, as of a photograph, of which the report tells as of news by its weekday.</summary>
    private static IEnumerable<DateBound> OfHead(Reading undated, ImmutableArray<NamedWeekday> named)
    {
        var news = News(named, HeadNewsSentences).ToList();
        foreach (var time in undated.Times.Where(time => undated.Text.SentenceAt(time.Span.Start) is { Number: < HeadSentences }))
        {
            if (time.Days is { } days && days.Start == days.End && StandsAlone(undated.Text, time.Span) && time.Span.In(undated.Article.Text).Contains(days.Start.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                && news.FirstOrDefault(told => Days(days.Start.DayOfWeek, told.Weekday) <= 1) is { Words: { } words }
                && !undated.Times.Any(other => other.Days is { } later && later.Start > days.Start && later.Start.Year > days.Start.Year))
            {
                yield return new DateBound(days.Start, days.Start.PlusDays(DaysAfterNews), $"\"{time.Span.Of(undated.Article.Text)}\" stands at its head, and it tells of {words}");
                yield break;
            }
        }
    }

    /// <summary>"Port Hale, May 6, 2031" below a photograph, or at the end of the first sentence; else "on May 6, 2031" and "the May 6, 2031, fire" tell of a day, which may be long ago.</summary>
    private static bool StandsAlone(TokenizedText text, TextSpan date)
    {
        var first = text.FirstTokenEndingAfter(date.Start);
        return first == 0 || text.Tokens[first - 1].Tag is not (PartOfSpeech.Adposition or PartOfSpeech.Determiner or PartOfSpeech.Pronoun or PartOfSpeech.SubordinatingConjunction)
            || (text.SentenceAt(date.Start) is { Number: 0 } sentence && sentence.Span.End <= date.End + 1);
    }

    /// <summary>Two or more reports of one story that appeared together: a third of that story did too. One alone may be an older report of the same matter.</summary>
    private static IEnumerable<DateBound> OfStory(Dictionary<ArticleId, LocalDate> published, string story, Dictionary<ArticleId, string> stories)
    {
        var told = published.Where(report => stories[report.Key] == story).OrderBy(report => report.Value).ThenBy(report => report.Key.Value, StringComparer.Ordinal).ToList();
        if (told.Count > 1 && Period.DaysBetween(told[0].Value, told[^1].Value) <= WidestStory)
        {
            yield return new DateBound(told[0].Value.PlusDays(-DaysAroundStory), told[^1].Value.PlusDays(DaysAroundStory), $"it tells one story with {told[0].Key.Value} of {Iso(told[0].Value)} and {told[^1].Key.Value} of {Iso(told[^1].Value)}");
        }
    }

    /// <summary>The last day of which it tells what is new by a weekday that is such a day in dated reports of its story.</summary>
    private static IEnumerable<DateBound> OfNews(ImmutableArray<NamedWeekday> named, string story, NewsDays news)
    {
        var told = News(named, NewsDays.LeadSentences)
            .Select(time => (time.Words, Known: news.Find(story, time.Weekday)))
            .Where(time => time.Known is not null)
            .Select(time => (time.Words, time.Known!.Value.Article, time.Known!.Value.Day))
            .OrderByDescending(time => time.Day)
            .FirstOrDefault();
        if (told.Words is not null)
        {
            yield return new DateBound(told.Day, told.Day.PlusDays(DaysAfterNews), $"it tells what is new of {told.Words}, which is {Iso(told.Day)} in {told.Article.Value} of the same story");
        }
    }

    /// <summary>The weekdays of its first sentences, in reading order, without those to come.</summary>
    private static IEnumerable<NamedWeekday> News(ImmutableArray<NamedWeekday> named, int sentences) => named.Where(time => !time.IsToCome && time.Sentence.Number < sentences);

    /// <summary>A sentence with a weekday that a dated report tells too: it appeared in the week from that day on.</summary>
    private static IEnumerable<DateBound> OfEvents(Reading undated, ImmutableArray<NamedWeekday> named, DatedSentences told)
    {
        foreach (var time in named.Where(time => !time.IsToCome))
        {
            var ranked = told.Like(undated.Article.Text, time.Sentence.Span, time.Weekday, SameEvent - Clearly);
            var best = ranked.FirstOrDefault();
            if (best.Alike >= SameEvent && ranked.TrueForAll(other => other.Day == best.Day || other.Alike < best.Alike - Clearly))
            {
                yield return new DateBound(best.Day, best.Day.PlusDays(WeekdayReach), $"\"{time.Words}\" is {Iso(best.Day)}, as {best.Id.Value} tells it");
            }
        }
    }

    /// <summary>A count that only grows lies between two dated counts, or on the way from its beginning to a dated one.</summary>
    private static IEnumerable<DateBound> OfCounts(Reading undated, Dictionary<ArticleId, LocalDate> published, IEnumerable<FigureSeries> series, Dictionary<string, LocalDate> days)
    {
        foreach (var one in series)
        {
            foreach (var member in one.Members.Where(member => member.Article == undated.Article.Id && FigureRange.Of(member.Figure) is { Low: >= 100 }))
            {
                var (low, high) = FigureRange.Of(member.Figure)!.Value;
                var others = one.Members
                    .Where(other => published.ContainsKey(other.Article) && FigureRange.Of(other.Figure) is not null)
                    .Select(other => (Day: published[other.Article], FigureRange.Of(other.Figure)!.Value.Low))
                    .ToList();
                var later = others.Where(other => other.Low > high).OrderBy(other => other.Day).FirstOrDefault();
                if (later.Low == 0 || others.Exists(other => other.Low > high && other.Day < later.Day))
                {
                    continue;
                }

                var earlier = others.Where(other => other.Low < low && other.Day < later.Day).OrderByDescending(other => other.Day).FirstOrDefault();
                var start = earlier.Low > 0 ? earlier : Beginning(undated, member.Figure, days) is { } first ? (Day: first, Low: 0m) : default;
                if (start.Day != default && start.Day < later.Day)
                {
                    var length = Period.DaysBetween(start.Day, later.Day);
                    int At(decimal count) => (int)decimal.Floor(length * (Math.Clamp(count, start.Low, later.Low) - start.Low) / (later.Low - start.Low));
                    var slack = 1 + (Math.Max(0, length - At(low)) / 10);
                    var to = start.Day.PlusDays(At(high) + slack);
                    yield return new DateBound(start.Day.PlusDays(At(low) - slack), to < later.Day ? to : later.Day, $"its {one.Title} ({member.Figure.Span.Of(undated.Article.Text)}) lies on the way to {later.Low.ToString("#,0.###", CultureInfo.InvariantCulture)} of {Iso(later.Day)}");
                }
            }
        }
    }

    private static LocalDate? Beginning(Reading undated, Figure figure, Dictionary<string, LocalDate> days)
    {
        var sentence = undated.Text.SentenceAt(figure.Span.Start);
        var time = undated.Times.FirstOrDefault(time => sentence is not null && sentence.Span.Contains(time.Span) && time.Value is { Length: 10 } value && value.StartsWith("XXXX-", StringComparison.Ordinal) && value[5] != 'W');
        return time?.Value is { } value && days.TryGetValue(value[5..], out var day) ? day : null;
    }

    /// <summary>"Fourteen weeks into the war": the war's first day is told by the others.</summary>
    private IEnumerable<DateBound> OfLengths(Reading undated, ImmutableArray<Reading> dated)
    {
        var text = undated.Article.Text;
        foreach (var time in undated.Times.Where(time => time.Type == Times.TimeType.Duration && time.Value is { Length: > 2 } && time.Value[0] == 'P'))
        {
            if (undated.Text.SentenceAt(time.Span.Start) is not { } sentence || Length(time.Value!) is not { } length)
            {
                continue;
            }

            var after = WordScanner.Words(text, new TextSpan(time.Span.End, sentence.Span.End)).Take(4).Select(word => word.Of(text)).ToList();
            if (after.Count < 3 || !_into.Contains(after[0]) || !char.IsLower(after[2][0]) || BeginningOf(after[2], dated) is not { } start)
            {
                continue;
            }

            var (amount, unit) = length;
            yield return new DateBound(
                start.PlusDays((int)((amount - 0.6) * unit)), start.PlusDays((int)((amount + 1) * unit)),
                $"\"{time.Span.Of(text)} {string.Join(' ', after.Take(3))}\" counts from {Iso(start)}");
        }
    }

    /// <summary>The day on which dated reports say that a thing began, where most agree.</summary>
    private LocalDate? BeginningOf(string noun, ImmutableArray<Reading> dated)
    {
        var (key, begin) = (_keys.KeyOf(noun), WordKeys.ClassKey("begin"));
        var days = new List<LocalDate>();
        foreach (var reading in dated)
        {
            foreach (var time in reading.Times.Where(time => time.Days is { } days && days.Start == days.End))
            {
                if (reading.Text.SentenceAt(time.Span.Start) is { } sentence)
                {
                    var words = WordBag.Of(_keys, reading.Article.Text, sentence.Span);
                    if (words.Has(key) && words.Has(begin))
                    {
                        days.Add(time.Days!.Start);
                    }
                }
            }
        }

        return days.GroupBy(day => day).OrderByDescending(same => same.Count()).ThenBy(same => same.Key).FirstOrDefault()?.Key;
    }

    private static PublishedRange ByWeekdays(ImmutableArray<NamedWeekday> named, LocalDate from, LocalDate to, List<string> reasons)
    {
        var length = Period.DaysBetween(from, to) + 1;
        if (length is <= WidestNarrow or > WidestFiltered || named.IsEmpty)
        {
            return new PublishedRange(from, to, [.. reasons]);
        }

        var past = named.Where(time => !time.IsToCome).GroupBy(time => time.Weekday).OrderByDescending(same => same.Count()).FirstOrDefault()?.Key;
        var fits = Enumerable.Range(0, length)
            .Select(from.PlusDays)
            .Where(day => (past is null || Days(past.Value, day.DayOfWeek) <= NearWeekday) && named.Where(time => time.IsToCome).All(time => Days(day.DayOfWeek, time.Weekday) <= NearWeekday))
            .ToList();
        return fits.Count == 0 || fits.Count == length
            ? new PublishedRange(from, to, [.. reasons])
            : new PublishedRange(fits[0], fits[^1], [.. reasons, $"it speaks of {string.Join(", ", named.Select(time => time.Words).Distinct(StringComparer.Ordinal))}"]);
    }

    private static int Days(IsoDayOfWeek from, IsoDayOfWeek to) => ((int)to - (int)from + 7) % 7;

    private static (double Amount, double Unit)? Length(string value) =>
        double.TryParse(value.AsSpan(1, value.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? value[^1] switch { 'D' => (amount, 1), 'W' => (amount, 7), 'M' => (amount, 30.4), 'Y' => (amount, 365.25), _ => null }
            : null;

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
