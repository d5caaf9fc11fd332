using System.Globalization;
using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>Tells why figures stand in a series, and which came near it.</summary>
internal sealed class SeriesExplainer
{
    private const double Near = 1; // below the weight that joins
    private readonly List<FigureSlot> _slots;
    private readonly AlignedPlaces _aligned;
    private readonly JoinLog _log;

    public SeriesExplainer(List<FigureSlot> slots, AlignedPlaces aligned, JoinLog log) => (_slots, _aligned, _log) = (slots, aligned, log);

    /// <summary>The id of the series that is listed at a place.</summary>
    public static string Id(int place) => string.Create(CultureInfo.InvariantCulture, $"f{place + 1}");

    /// <summary>Of each member the member before it that it goes with best, or the rule that put it there.</summary>
    public void TellJoined(List<List<FigureSlot>> series)
    {
        for (var i = 0; i < series.Count; i++)
        {
            var members = series[i];
            _log.Enter(JoinKind.Series, Id(i), members.Select(PlaceOf));
            for (var m = 1; m < members.Count; m++)
            {
                TellJoined(members[m], members.GetRange(0, m), members);
            }
        }
    }

    private void TellJoined(FigureSlot member, List<FigureSlot> earlier, List<FigureSlot> all)
    {
        var partner = earlier.Where(other => !AreOfOneSentence(member, other)).MaxBy(other => SlotComparer.Weigh(other, member, _aligned));
        if (partner is not null && SlotComparer.Weigh(partner, member, _aligned) >= SlotComparer.Enough)
        {
            _log.Add(JoinKind.Series, isJoined: true, PlaceOf(partner), PlaceOf(member), Weigh(partner, member));
        }
        else if (earlier.Find(other => ClaimComparer.WhyApart(other, member) is null) is { } rival)
        {
            _log.Add(JoinKind.Series, isJoined: true, PlaceOf(rival), PlaceOf(member), "two numbers claimed of one thing in the same words");
        }
        else if (all.Find(other => AreOfOneSentence(member, other) && other.IsPart != member.IsPart) is { } whole)
        {
            _log.Add(JoinKind.Series, isJoined: true, PlaceOf(whole), PlaceOf(member), "a part beside its whole");
        }
        else if (member.Unit == "days" && earlier.Find(other => other.Heads.Overlaps(member.Heads)) is { } length)
        {
            _log.Add(JoinKind.Series, isJoined: true, PlaceOf(length), PlaceOf(member), "another length of the same thing");
        }
        else
        {
            _log.Add(JoinKind.Series, isJoined: true, PlaceOf(earlier[0]), PlaceOf(member), "through later members of the series");
        }
    }

    /// <summary>Of each two quantities that stayed apart the pair of figures that came nearest, where it came near.</summary>
    public void TellCandidates(List<List<FigureSlot>> quantities, double meanEnough)
    {
        var quantityOf = quantities.SelectMany((members, i) => members.Select(member => (member, i))).ToDictionary(pair => (object)pair.member, pair => pair.i, ReferenceEqualityComparer.Instance);
        var pairs = new SlotPairs(_slots).Comparable().Where(pair => !AreOfOneSentence(_slots[pair.Item1], _slots[pair.Item2]));
        var nearest = NearestPairs.Of(pairs, i => quantityOf[_slots[i]], (i, j) => Weigh(_slots[i], _slots[j]), Near);
        foreach (var (one, other, _, i, j) in nearest.All)
        {
            var evidence = Weigh(_slots[i], _slots[j]);
            var obstacle = evidence.IsRefused || evidence.Total < SlotComparer.Enough ? null : Obstacle(quantities[one], quantities[other], meanEnough);
            _log.Add(JoinKind.Series, isJoined: false, PlaceOf(_slots[i]), PlaceOf(_slots[j]), evidence, obstacle);
        }
    }

    /// <summary>Why two quantities stayed apart although two of their figures go together.</summary>
    private string Obstacle(List<FigureSlot> one, List<FigureSlot> other, double meanEnough)
    {
        foreach (var (a, b) in one.SelectMany(a => other.Select(b => (a, b))))
        {
            if (AreOfOneSentence(a, b))
            {
                return $"{Words(a)} and {Words(b)} of the two stand in one sentence";
            }

            if (Weigh(a, b) is { IsRefused: true } refused)
            {
                return $"{Words(a)} and {Words(b)} of the two cannot be one quantity: {refused.Reasons.First()}";
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"on the whole the figures of the two have too little in common: half way between their mean and the best pair lies less than {meanEnough:0.0}");
    }

    private Evidence Weigh(FigureSlot a, FigureSlot b)
    {
        var evidence = new Evidence { Least = SlotComparer.Enough };
        SlotComparer.Weigh(a, b, _aligned, evidence);
        return evidence;
    }

    private static bool AreOfOneSentence(FigureSlot a, FigureSlot b) => a.Reading == b.Reading && a.Sentence == b.Sentence;

    private static string Words(FigureSlot slot) => string.Create(CultureInfo.InvariantCulture, $"{slot.Low:0.###} ({slot.Article.Value} {slot.Figure.Span.Start})");

    private static Citation PlaceOf(FigureSlot slot) => new(slot.Article, slot.Figure.Span);
}
