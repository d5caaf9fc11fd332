namespace Parallax.Comparing;

/// <summary>Finds the sayings that are worth comparing: those that share a word, or a synonym of one, and whose days allow one occasion. All others have nothing in common.</summary>
internal sealed class SayingPairs
{
    private readonly List<Saying> _sayings;

    public SayingPairs(List<Saying> sayings) => _sayings = sayings;

    /// <summary>The pairs (i, j), i below j, ordered by j and i.</summary>
    public IEnumerable<(int I, int J)> Comparable()
    {
        var (byWord, bySense) = (new Dictionary<ulong, List<int>>(), new Dictionary<int, List<int>>());
        var (seen, found) = (new int[_sayings.Count], new List<int>());
        for (var j = 0; j < _sayings.Count; j++)
        {
            found.Clear();
            foreach (var word in _sayings[j].Content.Words)
            {
                Look(byWord, word.Key, j);
                foreach (var sense in word.Senses)
                {
                    Look(bySense, sense, j);
                }
            }

            found.Sort();
            foreach (var i in found)
            {
                yield return (i, j);
            }
        }

        void Look<T>(Dictionary<T, List<int>> index, T key, int j)
            where T : notnull
        {
            if (!index.TryGetValue(key, out var list))
            {
                index.Add(key, list = new List<int>(1));
            }

            foreach (var i in list)
            {
                if (seen[i] != j + 1)
                {
                    seen[i] = j + 1;
                    if (SayingComparer.MayBeOneOccasion(_sayings[i], _sayings[j]))
                    {
                        found.Add(i);
                    }
                }
            }

            if (list.Count == 0 || list[^1] != j)
            {
                list.Add(j);
            }
        }
    }
}
