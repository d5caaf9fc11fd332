namespace Parallax.Comparing;

/// <summary>An index from words and synonyms to the sayings that hold them.</summary>
internal sealed class SharedWords
{
    private readonly List<Saying> _sayings;
    private readonly Dictionary<ulong, List<int>> _byWord = [];
    private readonly Dictionary<int, List<int>> _bySense = [];
    private readonly int[] _seen;
    private readonly List<int> _found = [];

    public SharedWords(List<Saying> sayings) => (_sayings, _seen) = (sayings, new int[sayings.Count]);

    /// <summary>Takes a saying in.</summary>
    public void Add(int saying)
    {
        foreach (var word in _sayings[saying].Content.Words)
        {
            Under(_byWord, word.Key).Add(saying);
        }

        foreach (var sense in _sayings[saying].Content.Senses)
        {
            Under(_bySense, sense).Add(saying);
        }
    }

    /// <summary>The sayings taken in that share a word or a synonym with this one, each list read from its end as long as they are near. Valid until the next call.</summary>
    public List<int> Find(int saying, Func<int, bool> isNear)
    {
        _found.Clear();
        foreach (var word in _sayings[saying].Content.Words)
        {
            Look(_byWord.GetValueOrDefault(word.Key), saying, isNear);
        }

        foreach (var sense in _sayings[saying].Content.Senses)
        {
            Look(_bySense.GetValueOrDefault(sense), saying, isNear);
        }

        return _found;
    }

    private void Look(List<int>? places, int saying, Func<int, bool> isNear)
    {
        for (var k = (places?.Count ?? 0) - 1; k >= 0 && isNear(places![k]); k--)
        {
            if (_seen[places[k]] != saying + 1)
            {
                _seen[places[k]] = saying + 1;
                _found.Add(places[k]);
            }
        }
    }

    private static List<int> Under<T>(Dictionary<T, List<int>> index, T key)
        where T : notnull
    {
        if (!index.TryGetValue(key, out var places))
        {
            index.Add(key, places = new List<int>(1));
        }

        return places;
    }
}
