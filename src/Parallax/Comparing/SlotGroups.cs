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
        var weights = new Dictionary<(int, int), double>();
        var pairs = new List<(double Weight, int I, int J)>();
        for (var i = 0; i < _slots.Count; i++)
        {
            for (var j = i + 1; j < _slots.Count; j++)
            {
                var weight = Weigh(i, j);
                weights[(i, j)] = weight;
                if (weight >= SlotComparer.Enough)
                {
                    pairs.Add((weight, i, j));
                }
            }
        }

        var groups = Enumerable.Range(0, _slots.Count).Select(i => new List<int> { i }).ToList();
        var groupOf = groups.ToList();
        foreach (var (_, i, j) in pairs.OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.I).ThenBy(pair => pair.J))
        {
            var (one, other) = (groupOf[i], groupOf[j]);
            if (!ReferenceEquals(one, other) && Tie(one, other, weights) >= meanEnough)
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
        return a.Reading == b.Reading && a.Sentence == b.Sentence
            ? double.NegativeInfinity
            : SlotComparer.Weigh(a, b, _aligned.Meet(a.Article, a.Figure.Span, b.Article, b.Figure.Span));
    }

    /// <summary>Between the mean of all pairs and the best one; negative infinity where one pair cannot be.</summary>
    private static double Tie(List<int> one, List<int> other, Dictionary<(int, int), double> weights)
    {
        var pairs = one.SelectMany(i => other.Select(j => weights[i < j ? (i, j) : (j, i)])).ToList();
        return (pairs.Average() + pairs.Max()) / 2;
    }
}
