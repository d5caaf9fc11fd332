using System.Collections.Immutable;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Joins figures that measure one thing and says how they go together. A false join claims agreement that is not there, so doubt keeps figures apart.</summary>
public sealed class SeriesFinder
{
    private const double MeanEnough = SlotComparer.Enough - 0.6; // between all members of two groups, so that one strong pair does not chain two quantities
    private const int MostRelatedMembers = 40; // above it only neighbours in time are related
    private const double LengthContext = 0.15; // similarity of the words around two lengths of one thing
    private readonly WordKeys _keys;
    private readonly FigureSlotReader _reader;
    private readonly MeasureTitle _measures;

    /// <summary>Makes a finder with a language's words.</summary>
    public SeriesFinder(Language language)
        : this(language, new WordKeys(language))
    {
    }

    internal SeriesFinder(Language language, WordKeys keys) => (_keys, _reader, _measures) = (keys, new FigureSlotReader(language, keys), new MeasureTitle(language));

    /// <summary>The series of the articles; figures that no other goes with are left out.</summary>
    public ImmutableArray<FigureSeries> Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, OriginMap origins, ImmutableArray<CopyLink> copies) =>
        Find(readings, entities, origins, copies, null);

    internal ImmutableArray<FigureSeries> Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, OriginMap origins, ImmutableArray<CopyLink> copies, JoinLog? log)
    {
        var actors = new ActorIndex(readings, entities, _keys);
        var aligned = new AlignedPlaces(copies);
        var slots = readings.SelectMany((reading, i) => _reader.Read(reading, i, actors)).ToList();
        var quantities = new RivalClaims(slots, aligned).Join(new SlotGroups(slots, aligned).Join(MeanEnough));
        var series = AddParts(WithLengths(quantities), slots)
            .Where(group => group.Count > 1)
            .Select(group => group.Order(Comparer<FigureSlot>.Create(InOrder)).ToList())
            .OrderByDescending(group => origins.Count(group.Select(slot => slot.Article).Distinct()))
            .ThenByDescending(group => group.Count)
            .ThenBy(group => group[0].Article.Value, StringComparer.Ordinal)
            .ThenBy(group => group[0].Figure.Span.Start)
            .ToList();
        var explainer = log is null ? null : new SeriesExplainer(slots, aligned, log);
        explainer?.TellJoined(series);
        explainer?.TellCandidates(quantities, MeanEnough);
        return [.. series.Select((group, i) => Series(group, SeriesExplainer.Id(i), readings, origins, actors))];
    }

    /// <summary>Different lengths of one thing ("a six-week truce", "a truce of ten weeks") stand in one series, with the relation of scope.</summary>
    private static List<List<FigureSlot>> WithLengths(List<List<FigureSlot>> groups)
    {
        var joined = new List<List<FigureSlot>>();
        var byHead = new Dictionary<ulong, SortedSet<int>>(); // where in the joined ones a length is told of a thing
        foreach (var group in groups)
        {
            var heads = group[0].Kind == SlotKind.Length ? group.Where(slot => slot.IsSpecific).SelectMany(slot => slot.Heads).Distinct().ToList() : [];
            var known = heads.SelectMany(head => byHead.TryGetValue(head, out var places) ? places : []).Distinct().Order().Cast<int?>().FirstOrDefault(place => ShareALength(group, joined[place!.Value]));
            if (known is { } at)
            {
                joined[at].AddRange(group);
            }
            else
            {
                joined.Add([.. group]);
            }

            foreach (var head in heads)
            {
                byHead.TryAdd(head, []);
                byHead[head].Add(known ?? (joined.Count - 1));
            }
        }

        return joined;
    }

    private static bool ShareALength(List<FigureSlot> one, List<FigureSlot> other) =>
        one.Exists(a => other.Exists(b => a.IsSpecific && b.IsSpecific && a.Article != b.Article && a.Heads.Overlaps(b.Heads) && (a.Names.IsEmpty || b.Names.IsEmpty || a.Names.Overlaps(b.Names)) && a.Context.Similarity(b.Context) >= LengthContext));

    /// <summary>A part told beside its whole stands in the whole's series, with the relation of scope.</summary>
    private static IEnumerable<List<FigureSlot>> AddParts(List<List<FigureSlot>> groups, List<FigureSlot> slots)
    {
        var bySentence = slots.ToLookup(slot => (slot.Reading, slot.Sentence?.Number));
        var partsOf = slots
            .Where(part => part.IsPart)
            .Select(part => (Part: part, Whole: bySentence[(part.Reading, part.Sentence?.Number)].LastOrDefault(slot => !slot.IsPart && slot.Figure.Span.End <= part.Figure.Span.Start)))
            .Where(pair => pair.Whole is { } whole && whole.Unit == pair.Part.Unit && whole.Low > pair.Part.Low)
            .ToLookup(pair => pair.Whole!, pair => pair.Part, ReferenceEqualityComparer.Instance);
        return groups.Select(group => group.Concat(group.SelectMany(whole => partsOf[whole]).Except(group, ReferenceEqualityComparer.Instance).Cast<FigureSlot>()).ToList());
    }

    private FigureSeries Series(List<FigureSlot> group, string id, ImmutableArray<Reading> readings, OriginMap origins, ActorIndex actors)
    {
        var relations = ImmutableArray.CreateBuilder<SeriesRelation>();
        for (var a = 0; a < group.Count; a++)
        {
            for (var b = a + 1; b < group.Count && (group.Count <= MostRelatedMembers || b <= a + 2); b++)
            {
                if (group[a].IsPart != group[b].IsPart && group[a].Reading != group[b].Reading)
                {
                    continue; // a part stands beside its own whole
                }

                var (relation, reason) = RelationJudge.Judge(group[a], group[b], group);
                relations.Add(new SeriesRelation(a, b, relation, reason));
            }
        }

        var counts = SeriesTitle.Counts(group);
        return new FigureSeries(
            id,
            SeriesTitle.Of(group, readings, counts, actors, _measures),
            counts,
            group.Select(slot => slot.Figure.Unit).FirstOrDefault(unit => unit is not null),
            [.. group.Select(slot => new SeriesMember(slot.Article, slot.Figure))],
            relations.ToImmutable(),
            origins.Count(group.Select(slot => slot.Article)));
    }

    private static int InOrder(FigureSlot a, FigureSlot b)
    {
        var byTime = RelationJudge.InTime(a, b);
        var byArticle = byTime != 0 ? byTime : string.CompareOrdinal(a.Article.Value, b.Article.Value);
        return byArticle != 0 ? byArticle : Text.TextSpan.InReadingOrder(a.Figure.Span, b.Figure.Span);
    }
}
