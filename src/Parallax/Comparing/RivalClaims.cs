namespace Parallax.Comparing;

/// <summary>Puts quantities into one series of which reports claim two numbers that cannot both hold. The numbers differ, so the words must agree the more.</summary>
internal sealed class RivalClaims
{
    private const double Enough = 1.2; // weight of evidence: two numbers that differ speak against it, and the frames already agree
    private const double EnoughOfNeighbours = 1; // where the reports are of neighbouring days
    private const double EnoughOfOneEvent = -1; // of counts of the dead and the like of one event, which may lie twice apart
    private readonly List<FigureSlot> _slots;
    private readonly AlignedPlaces _aligned;
    private readonly ILookup<(int, string, decimal), FigureSlot> _byNumber;

    public RivalClaims(List<FigureSlot> slots, AlignedPlaces aligned) =>
        (_slots, _aligned, _byNumber) = (slots, aligned, slots.ToLookup(slot => (slot.Reading, slot.Unit, slot.Low)));

    /// <summary>The groups, those with rival claims joined; the best pairs first.</summary>
    public List<List<FigureSlot>> Join(List<List<FigureSlot>> groups)
    {
        var groupOf = new Dictionary<FigureSlot, List<FigureSlot>>(ReferenceEqualityComparer.Instance);
        var joined = groups.Select(group => group.ToList()).ToList();
        foreach (var group in joined)
        {
            group.ForEach(member => groupOf[member] = group);
        }

        var pairs = new SlotPairs(_slots).Comparable()
            .Where(pair => AreRivals(_slots[pair.I], _slots[pair.J]))
            .Select(pair => (pair.I, pair.J, Weight: Weigh(_slots[pair.I], _slots[pair.J])))
            .Where(pair => pair.Weight >= Least(_slots[pair.I], _slots[pair.J]))
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.I).ThenBy(pair => pair.J);
        foreach (var (i, j, _) in pairs)
        {
            var (one, other) = (groupOf[_slots[i]], groupOf[_slots[j]]);
            if (!ReferenceEquals(one, other) && !one.Exists(a => other.Exists(b => AreToldApart(a, b))))
            {
                one.AddRange(other);
                other.ForEach(member => groupOf[member] = one);
                other.Clear();
            }
        }

        return [.. joined.Where(group => group.Count > 0)];
    }

    private bool AreRivals(FigureSlot a, FigureSlot b) =>
        a.Reading != b.Reading && !RelationJudge.Overlaps(a, b) && ClaimComparer.WhyApart(a, b) is null && !RelationJudge.IsRounded(a, b) && !Gives(b.Reading, a) && !Gives(a.Reading, b);

    /// <summary>True where the report gives that number too: then it knows both, as two quantities.</summary>
    private bool Gives(int reading, FigureSlot slot) => _byNumber[(reading, slot.Unit, slot.Low)].Any(other => slot.Unit.Length > 0 || other.HeadKeys.AsSpan().ContainsAny(slot.HeadKeys));

    /// <summary>True where one report gives both numbers, or they count in other units.</summary>
    private static bool AreToldApart(FigureSlot a, FigureSlot b) => (a.Reading == b.Reading && !RelationJudge.Overlaps(a, b)) || (a.Unit != b.Unit && a.Unit.Length > 0 && b.Unit.Length > 0);

    private static double Least(FigureSlot a, FigureSlot b) => ClaimComparer.AreOfOneEvent(a, b) ? EnoughOfOneEvent : ClaimComparer.AreNeighbours(a, b) ? EnoughOfNeighbours : Enough;

    private double Weigh(FigureSlot a, FigureSlot b)
    {
        var evidence = new Evidence { Least = Enough };
        SlotComparer.Weigh(a, b, _aligned, evidence);
        return evidence.Total;
    }
}
