namespace Parallax.Languages;

/// <summary>Makes maps and sets of words.</summary>
internal static class WordLists
{
    /// <summary>A set of words, compared by <see cref="StringComparer.Ordinal"/> or <see cref="StringComparer.OrdinalIgnoreCase"/>.</summary>
    public static WordSet ToWordSet(this IEnumerable<string> words, StringComparer comparer) => new(words, comparer);

    /// <summary>A map of words, compared by <see cref="StringComparer.Ordinal"/> or <see cref="StringComparer.OrdinalIgnoreCase"/>.</summary>
    public static WordMap<T> ToWordMap<T>(this Dictionary<string, T> words, StringComparer comparer) => new(words, comparer);

    /// <summary>A map of words, compared by <see cref="StringComparer.Ordinal"/> or <see cref="StringComparer.OrdinalIgnoreCase"/>.</summary>
    /// <exception cref="ArgumentException">A word is told twice.</exception>
    public static WordMap<TValue> ToWordMap<TSource, TValue>(this IEnumerable<TSource> rows, Func<TSource, string> word, Func<TSource, TValue> value, StringComparer comparer)
    {
        TSource[] all = [.. rows];
        var map = new WordMap<TValue>(all.Length, comparer);
        foreach (var row in all)
        {
            if (!map.Add(word(row), value(row)))
            {
                throw new ArgumentException($"'{word(row)}' is told twice.", nameof(rows));
            }
        }

        return map;
    }
}
