using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Finds tellings of one thing that cannot both hold.</summary>
public sealed class ContradictionFinder
{
    private readonly OfficeNames _offices;
    private readonly OfficeComparer _held;
    private readonly TermComparer _terms;
    private readonly Language _language;
    private readonly WordKeys _keys;
    private readonly FrozenSet<string> _drafting;
    private readonly BrokenQuoteFinder _quotes;
    private readonly EventComparer _events;

    /// <summary>Makes a finder with a language's words.</summary>
    public ContradictionFinder(Language language)
        : this(language, new WordKeys(language))
    {
    }

    internal ContradictionFinder(Language language, WordKeys keys)
    {
        (_language, _keys, _offices) = (language, keys, new OfficeNames(language));
        _drafting = language.Lines("comparing/drafting.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        (_held, _terms, _quotes, _events) = (new OfficeComparer(_offices, keys), new TermComparer(keys), new BrokenQuoteFinder(keys), new EventComparer(language, keys));
    }

    /// <summary>The contradictions between the articles.</summary>
    public ImmutableArray<Contradiction> Find(
        ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, ImmutableArray<FigureSeries> series,
        ImmutableArray<Utterance> utterances, Negotiation negotiation, ImmutableArray<CopyLink> copies) =>
        Find(readings, entities, series, utterances, negotiation, copies, null);

    internal ImmutableArray<Contradiction> Find(
        ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, ImmutableArray<FigureSeries> series,
        ImmutableArray<Utterance> utterances, Negotiation negotiation, ImmutableArray<CopyLink> copies, JoinLog? log)
    {
        var countries = new NamedCountries(_language, entities);
        ImmutableArray<Contradiction> found =
        [
            .. Numbers(series),
            .. _held.Find(readings, entities, log),
            .. new HolderComparer(_offices, countries, readings).Find(entities, log),
            .. new AuthorComparer(_drafting, _keys, countries, readings, entities).Find(negotiation, log),
            .. _terms.Find(negotiation, readings, copies),
            .. _events.Find(readings, copies, log),
            .. Damaged(utterances, readings).Concat(_quotes.Find(readings, copies)).DistinctBy(damage => damage.Members[0]).DistinctBy(damage => damage.Members[1]),
        ];
        if (log is not null)
        {
            Tell(found, series, log);
        }

        return found;
    }

    /// <summary>Tells what each contradiction rests on, and which different values of one quantity are none.</summary>
    private static void Tell(ImmutableArray<Contradiction> found, ImmutableArray<FigureSeries> series, JoinLog log)
    {
        for (var i = 0; i < found.Length; i++)
        {
            foreach (var member in found[i].Members.Skip(1))
            {
                log.Add(JoinKind.Contradiction, isJoined: true, found[i].Members[0], member, found[i].Explanation, string.Create(CultureInfo.InvariantCulture, $"c{i + 1}"));
            }
        }

        foreach (var one in series)
        {
            foreach (var relation in one.Relations.Where(relation => relation.Relation is not (FigureRelation.Agree or FigureRelation.Conflict)))
            {
                log.Add(JoinKind.Contradiction, isJoined: false, PlaceOf(one, relation.A), PlaceOf(one, relation.B), $"{JsonNamingPolicy.CamelCase.ConvertName(relation.Relation.ToString())}: {relation.Reason}");
            }
        }
    }

    private static Citation PlaceOf(FigureSeries series, int member) => new(series.Members[member].Article, series.Members[member].Figure.Span);

    private static IEnumerable<Contradiction> Numbers(ImmutableArray<FigureSeries> series) =>
        from one in series
        let conflicts = one.Relations.Where(relation => relation.Relation == FigureRelation.Conflict).ToList()
        where conflicts.Count > 0
        let members = conflicts.SelectMany(relation => new[] { relation.A, relation.B }).Distinct().Order().ToList()
        select new Contradiction(
            ContradictionKind.Number,
            $"{one.Title}: {conflicts[0].Reason}",
            [.. members.Select(i => new Citation(one.Members[i].Article, one.Members[i].Figure.Span)).Order(Comparer<Citation>.Create(Citation.InOrder))]);

    private static IEnumerable<Contradiction> Damaged(ImmutableArray<Utterance> utterances, ImmutableArray<Reading> readings)
    {
        var texts = readings.ToDictionary(reading => reading.Article.Id, reading => reading.Article.Text);
        foreach (var utterance in utterances)
        {
            foreach (var difference in utterance.Differences.Where(difference => difference.Kind == DifferenceKind.Damaged))
            {
                var (a, b) = (utterance.Variants[difference.A], utterance.Variants[difference.B]);
                yield return new Contradiction(
                    ContradictionKind.Damage,
                    $"words of {utterance.Speaker ?? "one speaker"} given as \"{a.Span.Of(texts[a.Article])}\" and as \"{b.Span.Of(texts[b.Article])}\": one of them was broken on the way",
                    [a, b]);
            }
        }
    }
}
