using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Parallax.Text;

namespace Parallax.Wording;

/// <summary>
/// Reads the content words of texts with what is told of the words last read at hand: a flat table of one entry a cache line, so that a word costs one look into memory, not
/// one each for an object, its letters and its stem. It grows with the words read, up to a bound; a newcomer takes the place of the word that was there. Not safe to share between threads.
/// </summary>
internal sealed class ContentWords(WordKeys keys)
{
    private const int FewestPlaces = 1 << 10;
    private const int MostPlaces = 1 << 16; // as KnownWords
    private const int LongestWord = 20; // letters of an entry
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int Half = 32; // bits
    private Entry[] _entries = new Entry[FewestPlaces];
    private int _taken;

    /// <summary>Adds the content words of a stretch of text, in reading order.</summary>
    public void Read(string text, TextSpan span, List<ContentWord> words)
    {
        foreach (var word in WordScanner.Words(text, span))
        {
            var letters = word.In(text);
            if (letters.Length > LongestWord)
            {
                var known = keys.Tell(letters);
                Add(words, new ContentWord(known.Key, word, known.Rarity, known.Senses), known.IsStopword);
                continue;
            }

            ref var entry = ref _entries[PlaceOf(letters)];
            if (!entry.Is(letters))
            {
                entry = ref Taken(letters);
            }

            Add(words, new ContentWord(entry.Key, word, entry.Rarity, entry.Senses), entry.IsStopword);
        }
    }

    private static void Add(List<ContentWord> words, ContentWord word, bool isStopword)
    {
        if (!isStopword)
        {
            words.Add(word);
        }
    }

    /// <summary>The entry of a word that was not there.</summary>
    private ref Entry Taken(ReadOnlySpan<char> letters)
    {
        if (_taken > _entries.Length / 2 && _entries.Length < MostPlaces)
        {
            Grow();
        }

        ref var entry = ref _entries[PlaceOf(letters)];
        _taken += entry.Length == 0 ? 1 : 0;
        entry = new Entry(letters, keys.Tell(letters));
        return ref entry;
    }

    private void Grow()
    {
        var old = _entries;
        (_entries, _taken) = (new Entry[2 * old.Length], 0);
        foreach (ref var entry in old.AsSpan())
        {
            if (entry.Length > 0)
            {
                ref var place = ref _entries[PlaceOf(entry.Word)];
                _taken += place.Length == 0 ? 1 : 0;
                place = entry;
            }
        }
    }

    private int PlaceOf(ReadOnlySpan<char> letters)
    {
        var hash = Basis;
        foreach (var letter in letters)
        {
            hash = (hash ^ letter) * Prime;
        }

        return (int)(hash ^ (hash >> Half)) & (_entries.Length - 1);
    }

    [InlineArray(LongestWord)]
    private struct Letters
    {
        private char _first;
    }

    private struct Entry
    {
        public readonly ulong Key;
        public readonly int[] Senses;
        public readonly float Rarity;
        public readonly short Length; // 0 of an empty one
        public readonly bool IsStopword;
        private Letters _letters;

        public Entry(ReadOnlySpan<char> letters, (ulong Key, float Rarity, int[] Senses, bool IsStopword) known)
        {
            (Key, Rarity, Senses, IsStopword) = known;
            Length = (short)letters.Length;
            letters.CopyTo(_letters);
        }

        [UnscopedRef]
        public readonly ReadOnlySpan<char> Word => ((ReadOnlySpan<char>)_letters)[..Length];

        public readonly bool Is(ReadOnlySpan<char> letters) => letters.SequenceEqual(((ReadOnlySpan<char>)_letters)[..Length]);
    }
}
