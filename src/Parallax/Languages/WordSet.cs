namespace Parallax.Languages;

/// <summary>A list of words, asked by any run of characters. Immutable; safe to use from many threads.</summary>
internal sealed class WordSet
{
    private readonly WordMap<bool> _words;

    /// <summary>Makes a set.</summary>
    /// <param name="words">Words; equal ones count once.</param>
    /// <param name="comparer"><see cref="StringComparer.Ordinal"/> or <see cref="StringComparer.OrdinalIgnoreCase"/>.</param>
    public WordSet(IEnumerable<string> words, StringComparer comparer)
    {
        string[] all = [.. words];
        _words = new WordMap<bool>(all.Length, comparer);
        foreach (var word in all)
        {
            _words.Add(word, true);
        }
    }

    /// <summary>Is the word in the list?</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.ContainsKey(word);
}
