namespace Parallax.Comparing;

/// <summary>Of each two groups that stayed apart the pair of members that came nearest to joining them.</summary>
internal sealed class NearestPairs
{
    private readonly SortedDictionary<(int, int), (double Short, int I, int J)> _nearest = [];

    /// <summary>The pairs with what each fell short by (below 0 where it did not), by their groups.</summary>
    public IEnumerable<(int One, int Other, double Short, int I, int J)> All => _nearest.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value.Short, pair.Value.I, pair.Value.J));

    /// <summary>Weighs pairs of members and keeps what came near.</summary>
    /// <param name="pairs">Pairs of members by number.</param>
    /// <param name="groupOf">The group of a member.</param>
    /// <param name="weigh">What speaks for a pair and against it.</param>
    /// <param name="near">How much a pair that nothing refuses may fall short and still be near.</param>
    public static NearestPairs Of(IEnumerable<(int I, int J)> pairs, Func<int, int> groupOf, Func<int, int, Evidence> weigh, double near)
    {
        var nearest = new NearestPairs();
        foreach (var (i, j) in pairs)
        {
            var (one, other) = (groupOf(i), groupOf(j));
            if (one == other)
            {
                continue;
            }

            var evidence = weigh(i, j);
            var shortBy = evidence.Least - evidence.Total;
            if (shortBy <= (evidence.IsRefused ? 0 : near))
            {
                nearest.Offer(one, other, shortBy, i, j);
            }
        }

        return nearest;
    }

    /// <summary>Takes a pair of members i and j of two groups that falls short by so much; of equals the first in order is kept.</summary>
    private void Offer(int one, int other, double shortBy, int i, int j)
    {
        var key = one <= other ? (one, other) : (other, one);
        if (!_nearest.TryGetValue(key, out var known) || (shortBy, i, j).CompareTo((known.Short, known.I, known.J)) < 0)
        {
            _nearest[key] = (shortBy, i, j);
        }
    }
}
