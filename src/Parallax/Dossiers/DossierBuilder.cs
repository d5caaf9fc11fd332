using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Stories;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Dossiers;

/// <summary>Builds a dossier from readings: lineage first, so that everything after it counts independent voices.</summary>
public sealed class DossierBuilder
{
    private const int WidestAssumed = 5; // days of a range in which weekdays mean the same
    private readonly CopyFinder _copies;
    private readonly OriginFinder _origins;
    private readonly StoryFinder _stories;
    private readonly EntityLinker _entities = new();
    private readonly SeriesFinder _series;
    private readonly UtteranceFinder _utterances;
    private readonly NegotiationFinder _negotiations;
    private readonly TimelineFinder _timelines;
    private readonly ContradictionFinder _contradictions;
    private readonly DateRangeFinder _ranges;
    private readonly Lazy<ArticleReader> _reader;

    /// <summary>Makes a builder for articles of one language.</summary>
    public DossierBuilder(Language language)
        : this(language, new Lazy<ArticleReader>(() => new ArticleReader(language)))
    {
    }

    /// <summary>Makes a builder with the reader that read the articles: undated ones are read again where their day is found.</summary>
    public DossierBuilder(Language language, ArticleReader reader)
        : this(language, new Lazy<ArticleReader>(reader))
    {
    }

    private DossierBuilder(Language language, Lazy<ArticleReader> reader)
    {
        var keys = new WordKeys(language);
        _origins = new OriginFinder(language);
        _stories = new StoryFinder(language, StoryOptions.Default);
        _copies = new CopyFinder(language, new Lazy<WordKeys>(keys), new Lazy<TextSplitter>(() => new TextSplitter(language)), CopyOptions.Default);
        _series = new SeriesFinder(language, keys);
        _utterances = new UtteranceFinder(language, keys);
        _negotiations = new NegotiationFinder(language, keys);
        _timelines = new TimelineFinder(language, keys);
        _contradictions = new ContradictionFinder(language, keys);
        _ranges = new DateRangeFinder(language, keys);
        _reader = reader;
    }

    /// <summary>The dossiers of the readings: one of all where <paramref name="asOne"/> or there is only one reading, else one for each thread of two or more.</summary>
    public ImmutableArray<Dossier> Build(ImmutableArray<Reading> readings, bool asOne, CancellationToken cancellation = default) =>
        [.. Threads(readings, asOne, cancellation).Select(thread => BuildThread(thread.Readings, thread.Places, null, cancellation))];

    /// <summary>The same dossiers, with the reasons of every join and of every one that fell short. Takes longer, as also sayings of other days are compared.</summary>
    public ImmutableArray<DossierExplanation> Explain(ImmutableArray<Reading> readings, bool asOne, CancellationToken cancellation = default) =>
    [
        .. Threads(readings, asOne, cancellation).Select(thread =>
        {
            var log = new JoinLog();
            return new DossierExplanation(BuildThread(thread.Readings, thread.Places, log, cancellation), log.Resolved());
        }),
    ];

    private IEnumerable<(ImmutableArray<Reading> Readings, ImmutableArray<StoryPlace> Places)> Threads(ImmutableArray<Reading> readings, bool asOne, CancellationToken cancellation)
    {
        var ordered = readings.Sort((a, b) => StreamOrder.Compare(a.Article, b.Article));
        var places = _stories.Group([.. ordered.Select(reading => reading.Article)], cancellation);
        if (asOne || ordered.Length == 1)
        {
            return ordered.IsEmpty ? [] : [(ordered, places)];
        }

        return ordered.Zip(places)
            .GroupBy(pair => pair.Second.Thread, StringComparer.Ordinal)
            .Where(thread => thread.Count() > 1)
            .Select(thread => (thread.Select(pair => pair.First).ToImmutableArray(), thread.Select(pair => pair.Second).ToImmutableArray()));
    }

    /// <summary>
    /// The readings that were published until a day, that day included, in the order given. One that states no day is among them where the
    /// range that all readings of its thread allow ends by then; else nobody knows, and it is left out.
    /// </summary>
    public PublishedUntil PublishedUntil(ImmutableArray<Reading> readings, LocalDate day, bool asOne, CancellationToken cancellation = default)
    {
        var undated = readings.Where(reading => reading.Article.Published is null).Select(reading => reading.Article.Id).ToHashSet();
        var last = undated.Count == 0 ? [] : LastDays(readings, asOne, cancellation);
        bool IsKnown(Reading reading) => reading.Article.Published is { } published ? published.Day <= day : last.TryGetValue(reading.Article.Id, out var to) && to <= day;
        return new PublishedUntil(day, [.. readings.Where(IsKnown)], [.. readings.Where(reading => undated.Contains(reading.Article.Id) && !IsKnown(reading)).Select(reading => reading.Article.Id)]);
    }

    /// <summary>The last possible days of the undated readings.</summary>
    private Dictionary<ArticleId, LocalDate> LastDays(ImmutableArray<Reading> readings, bool asOne, CancellationToken cancellation)
    {
        var days = new Dictionary<ArticleId, LocalDate>();
        var ordered = readings.Sort((a, b) => StreamOrder.Compare(a.Article, b.Article));
        var places = _stories.Group([.. ordered.Select(reading => reading.Article)], cancellation);
        foreach (var thread in ordered.Zip(places).GroupBy(pair => asOne ? "" : pair.Second.Thread, StringComparer.Ordinal))
        {
            ImmutableArray<Reading> members = [.. thread.Select(pair => pair.First)];
            var copies = _copies.Find([.. members.Select(reading => reading.Article)], cancellation);
            foreach (var (id, range) in Ranges(members, [.. thread.Select(pair => pair.Second)], _origins.Find([.. members.Select(reading => reading.Article)], copies), copies))
            {
                if (range.To is { } to)
                {
                    days.Add(id, to);
                }
            }
        }

        return days;
    }

    private Dossier BuildThread(ImmutableArray<Reading> readings, ImmutableArray<StoryPlace> places, JoinLog? log, CancellationToken cancellation)
    {
        var copies = _copies.Find([.. readings.Select(reading => reading.Article)], cancellation);
        var origins = _origins.Find([.. readings.Select(reading => reading.Article)], copies);
        var ranges = Ranges(readings, places, origins, copies);
        var articles = readings.Zip(places, (reading, place) => new DossierArticle(reading, origins.OriginOf(reading.Article.Id), place.Story, ranges.GetValueOrDefault(reading.Article.Id))).ToImmutableArray();
        readings = [.. articles.Select(Dated)];
        var entities = _entities.Link(readings, log);
        var series = _series.Find(readings, entities, origins, copies, log);
        var utterances = _utterances.Find(readings, entities, origins, copies, log);
        var negotiation = _negotiations.Find(readings, entities, log);
        var timeline = _timelines.Find(readings, origins, copies, log);
        var contradictions = _contradictions.Find(readings, entities, series, utterances, negotiation, copies, log);
        var days = articles.Select(article => article.Reading.Article.Published?.Day).Where(day => day is not null).ToList();
        return new Dossier
        {
            Id = ThreadId.Of(readings),
            Title = readings.Select(reading => reading.Article.Title).FirstOrDefault(title => title is not null) ?? readings[0].Article.Id.Value,
            From = days.Count > 0 ? days.Min() : null,
            To = days.Count > 0 ? days.Max() : null,
            Articles = articles,
            Origins = origins,
            Copies = copies,
            Entities = entities,
            Series = series,
            Utterances = utterances,
            Negotiation = negotiation,
            Timeline = timeline,
            Contradictions = contradictions,
            Omissions = OmissionFinder.Find(articles, series, utterances, negotiation),
        };
    }

    /// <summary>The ranges of the reports without a day, as their texts and the dated ones bound them.</summary>
    private Dictionary<ArticleId, PublishedRange> Ranges(ImmutableArray<Reading> readings, ImmutableArray<StoryPlace> places, OriginMap origins, ImmutableArray<CopyLink> copies)
    {
        if (readings.All(reading => reading.Article.Published is not null))
        {
            return [];
        }

        // Counts bound a day only between dated ones.
        var series = readings.All(reading => reading.Article.Published is null) ? [] : _series.Find(readings, _entities.Link(readings), origins, copies);
        return _ranges.Find(readings, series, copies, places.ToDictionary(place => place.Article, place => place.Story));
    }

    /// <summary>A report with a narrow range is read again as of its last day, so that its weekdays mean days. What is printed of it stays undated.</summary>
    private Reading Dated(DossierArticle article) =>
        article.PublishedRange is { From: { } from, To: { } to } && Period.DaysBetween(from, to) < WidestAssumed
            ? _reader.Value.Read(article.Reading.Article with { Published = new PublicationDate(to, null, PublicationBasis.Text) })
            : article.Reading;
}
