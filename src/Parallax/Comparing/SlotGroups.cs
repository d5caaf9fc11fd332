namespace Parallax.Comparing;

/// <summary>Joins figures into quantities: the best pairs first, and two groups only where all their pairs allow it.</summary>
internal sealed class SlotGroups
{
    private readonly List<FigureSlot> _slots;
    private readonly AlignedPlaces _aligned;
    private readonly ILookup<(int, int?), FigureSlot> _bySentence;
    private readonly Dictionary<(List<int>, List<int>), PairSum> _sums = [];

    public SlotGroups(List<FigureSlot> slots, AlignedPlaces aligned) =>
        (_slots, _aligned, _bySentence) = (slots, aligned, slots.ToLookup(slot => (slot.Reading, slot.Sentence?.Number)));

    /// <summary>The groups, each in the order of the slots; single figures too.</summary>
    public List<List<FigureSlot>> Join(double meanEnough)
    {
        var pairs = new List<(double Weight, int I, int J)>();
        foreach (var (i, j) in new SlotPairs(_slots).Comparable())
        {
            if (Weigh(i, j) is >= SlotComparer.Enough and var weight)
            {
                pairs.Add((weight, i, j));
            }
        }

        var groupOf = Enumerable.Range(0, _slots.Count).Select(i => new List<int> { i }).ToArray();
        foreach (var (_, i, j) in pairs.OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.I).ThenBy(pair => pair.J))
        {
            var (one, other) = groupOf[i].Count >= groupOf[j].Count ? (groupOf[i], groupOf[j]) : (groupOf[j], groupOf[i]);
            if (!ReferenceEquals(one, other) && Tie(one, other) >= meanEnough)
            {
                one.AddRange(other);
                other.ForEach(member => groupOf[member] = one);
            }
        }

        return [.. groupOf.Distinct().Select(group => group.Order().Select(i => _slots[i]).ToList())];
    }

    private double Weigh(int i, int j)
    {
        var (a, b) = (_slots[i], _slots[j]);
        var weight = a.Reading == b.Reading && a.Sentence == b.Sentence ? double.NegativeInfinity : SlotComparer.Weigh(a, b, _aligned);
        return !double.IsNegativeInfinity(weight) && (IsGivenBeside(a, b) || IsGivenBeside(b, a)) ? double.NegativeInfinity : weight;
    }

    /// <summary>True where the sentence of another number gives this one too: then they are two quantities.</summary>
    private bool IsGivenBeside(FigureSlot a, FigureSlot other) =>
        a.Low != other.Low && _bySentence[(other.Reading, other.Sentence?.Number)].Any(beside => !ReferenceEquals(beside, other) && beside.Low == a.Low && beside.High == a.High && beside.Unit == a.Unit);

    /// <summary>Between the mean of all pairs and the best one; negative infinity where one pair cannot be. Groups only grow, so what was summed before is kept.</summary>
    private double Tie(List<int> one, List<int> other)
    {
        var isKept = _sums.TryGetValue((one, other), out var kept);
        if (!isKept && _sums.TryGetValue((other, one), out var turned))
        {
            kept = turned with { One = turned.Other, Other = turned.One };
            _sums.Remove((other, one));
        }

        var (sum, best) = (kept.Sum, isKept || kept.One > 0 ? kept.Best : double.NegativeInfinity);
        for (var x = 0; x < one.Count && !kept.IsNever; x++)
        {
            for (var y = x < kept.One ? kept.Other : 0; y < other.Count; y++)
            {
                var weight = Weigh(Math.Min(one[x], other[y]), Math.Max(one[x], other[y]));
                if (double.IsNegativeInfinity(weight))
                {
                    kept = kept with { IsNever = true };
                    break;
                }

                sum += weight;
                best = Math.Max(best, weight);
            }
        }

        _sums[(one, other)] = new PairSum(one.Count, other.Count, sum, best, kept.IsNever);
        return kept.IsNever ? double.NegativeInfinity : ((sum / ((double)one.Count * other.Count)) + best) / 2;
    }

    /// <summary>The weights of the pairs between the first members of two groups.</summary>
    private readonly record struct PairSum(int One, int Other, double Sum, double Best, bool IsNever);
}
