namespace Parallax.Stories;

/// <summary>Groups of the stream's articles: one grain, stories or threads.</summary>
internal sealed class ArticleGroups
{
    private readonly double _leastLikeness;
    private readonly int _lookbackDays;
    private readonly List<List<int>> _groups = [];
    private readonly List<int> _groupOf = [];

    public ArticleGroups(double leastLikeness, int lookbackDays) => (_leastLikeness, _lookbackDays) = (leastLikeness, lookbackDays);

    /// <summary>The group of an article of the stream.</summary>
    public int GroupOf(int article) => _groupOf[article];

    /// <summary>The articles of a group, in stream order.</summary>
    public IReadOnlyList<int> Members(int group) => _groups[group];

    /// <summary>
    /// Puts the next article into the group it is most like, or into a new one. Likeness to a group is the mean of the likeness to its
    /// nearest article and the mean likeness to all of its articles, so that one odd article does not draw others in.
    /// </summary>
    public void Add(Dictionary<int, float> likeness, int? day, IReadOnlyList<int?> days)
    {
        var article = _groupOf.Count;
        var (sums, nearest) = (new Dictionary<int, float>(), new Dictionary<int, float>());
        foreach (var (other, value) in likeness)
        {
            if (day is { } today && days[other] is { } then && today - then > _lookbackDays)
            {
                continue;
            }

            var group = _groupOf[other];
            sums[group] = sums.GetValueOrDefault(group) + value;
            nearest[group] = Math.Max(nearest.GetValueOrDefault(group), value);
        }

        var (best, bestLikeness) = (-1, 0.0);
        foreach (var (group, sum) in sums.OrderBy(pair => pair.Key))
        {
            var value = (nearest[group] + (sum / _groups[group].Count)) / 2;
            if (value > bestLikeness)
            {
                (best, bestLikeness) = (group, value);
            }
        }

        if (bestLikeness < _leastLikeness)
        {
            best = _groups.Count;
            _groups.Add([]);
        }

        _groups[best].Add(article);
        _groupOf.Add(best);
    }
}
