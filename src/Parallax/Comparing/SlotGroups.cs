namespace Parallax.Comparing;

/// <summary>Joins figures into quantities: the best pairs first, and two groups only where all their pairs allow it.</summary>
internal sealed class SlotGroups
{
    private readonly List<FigureSlot> _slots;
    private readonly AlignedPlaces _aligned;

    public SlotGroups(List<FigureSlot> slots, AlignedPlaces aligned) => (_slots, _aligned) = (slots, aligned);

    /// <summary>The groups, each in the order of the slots; single figures too.</summary>
    public List<List<FigureSlot>> Join(double meanEnough)
    {
        var pairs = new List<(double Weight, int I, int J)>();
        foreach (var (i, j) in Comparable())
        {
            if (Weigh(i, j) is >= SlotComparer.Enough and var weight)
            {
                pairs.Add((weight, i, j));
            }
        }

        var groups = Enumerable.Range(0, _slots.Count).Select(i => new List<int> { i }).ToList();
        var groupOf = groups.ToList();
        foreach (var (_, i, j) in pairs.OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.I).ThenBy(pair => pair.J))
        {
            var (one, other) = (groupOf[i], groupOf[j]);
            if (!ReferenceEquals(one, other) && Tie(one, other) >= meanEnough)
            {
                one.AddRange(other);
                other.ForEach(member => groupOf[member] = one);
            }
        }

        return [.. groupOf.Distinct().Select(group => group.Order().Select(i => _slots[i]).ToList())];
    }

    /// <summary>The pairs (i, j), i below j, that have a unit in common or where one has none: all others are never one quantity.</summary>
    private IEnumerable<(int I, int J)> Comparable()
    {
        var byUnit = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var everything = new List<int>();
        for (var j = 0; j < _slots.Count; j++)
        {
            var unit = _slots[j].Unit;
            if (!byUnit.TryGetValue(unit, out var same))
            {
                byUnit.Add(unit, same = []);
            }

            foreach (var i in unit.Length == 0 ? everything : same)
            {
                yield return (i, j);
            }

            if (unit.Length > 0 && byUnit.TryGetValue("", out var without))
            {
                foreach (var i in without)
                {
                    yield return (i, j);
                }
            }

            same.Add(j);
            everything.Add(j);
        }
    }

    private double Weigh(int i, int j)
    {
        var (a, b) = (_slots[i], _slots[j]);
        return a.Reading == b.Reading && a.Sentence == b.Sentence
            ? double.NegativeInfinity
            : SlotComparer.Weigh(a, b, _aligned.Meet(a.Article, a.Figure.Span, b.Article, b.Figure.Span));
    }

    /// <summary>Between the mean of all pairs and the best one; negative infinity where one pair cannot be.</summary>
    private double Tie(List<int> one, List<int> other)
    {
        var (sum, best) = (0.0, double.NegativeInfinity);
        foreach (var i in one)
        {
            foreach (var j in other)
            {
                var weight = Weigh(Math.Min(i, j), Math.Max(i, j));
                if (double.IsNegativeInfinity(weight))
                {
                    return weight;
                }

                sum += weight;
                best = Math.Max(best, weight);
            }
        }

        return ((sum / ((double)one.Count * other.Count)) + best) / 2;
    }
}
