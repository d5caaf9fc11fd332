using System.Runtime.CompilerServices;

namespace Parallax.Languages;

/// <summary>
/// What a language's words stand for, asked by any run of characters. Built in one pass and compiled ahead for every kind of value: a program reads some fifty such lists at its
/// start, where the framework's frozen dictionaries would first look for the best of a dozen ways and then wait for the compiler. Immutable; safe to use from many threads.
/// </summary>
internal sealed class WordMap<T>
{
    private readonly bool _ignoresCase;
    private readonly string[] _words;
    private readonly T[] _values;

    /// <summary>For each slot 0 where it is free, else the number of the word that stands there, from one.</summary>
    private readonly int[] _slots;

    /// <summary>Makes a map of words and what they stand for.</summary>
    /// <exception cref="ArgumentException">The comparer is another one.</exception>
    public WordMap(Dictionary<string, T> words, StringComparer comparer)
        : this(words.Count, comparer)
    {
        foreach (var (word, value) in words)
        {
            Add(word, value);
        }
    }

    /// <summary>Makes an empty map, to be filled before it is used.</summary>
    /// <param name="capacity">No more words than these are added.</param>
    /// <param name="comparer"><see cref="StringComparer.Ordinal"/> or <see cref="StringComparer.OrdinalIgnoreCase"/>.</param>
    internal WordMap(int capacity, StringComparer comparer)
    {
        _ignoresCase = comparer == StringComparer.OrdinalIgnoreCase;
        if (!_ignoresCase && comparer != StringComparer.Ordinal)
        {
            throw new ArgumentException("Words are compared by their characters, with or without their case.", nameof(comparer));
        }

        (_words, _values) = (new string[capacity], new T[capacity]);
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(4 * capacity) + 1)];
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a word, false where it is there already and keeps what it stands for.</summary>
    internal bool Add(string word, T value)
    {
        ref var slot = ref _slots[SlotOf(word)];
        if (slot != 0)
        {
            return false;
        }

        (_words[Count], _values[Count]) = (word, value);
        slot = ++Count;
        return true;
    }

    /// <summary>Is the word known?</summary>
    public bool ContainsKey(ReadOnlySpan<char> word) => _slots[SlotOf(word)] != 0;

    /// <summary>What a word stands for, false where it is not known.</summary>
    public bool TryGetValue(ReadOnlySpan<char> word, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        var number = _slots[SlotOf(word)];
        value = number == 0 ? default : _values[number - 1];
        return number != 0;
    }

    /// <summary>The slot of a word, or the free one where it would stand.</summary>
    private int SlotOf(ReadOnlySpan<char> word)
    {
        var slot = (int)HashOf(word) & (_slots.Length - 1);
        while (_slots[slot] is not 0 and var number && !AreEqual(_words[number - 1], word))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private bool AreEqual(string known, ReadOnlySpan<char> word) =>
        known.Length == word.Length && (word.SequenceEqual(known) || (_ignoresCase && word.Equals(known, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A hash of the length and of four characters, in which cases do not differ: what is equal in more but differs within is told apart by comparing.</summary>
    private static uint HashOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return 0;
        }

        var hash = (uint)word.Length;
        hash = (hash * 0x9E3779B1) ^ Folded(word[0]);
        hash = (hash * 0x9E3779B1) ^ Folded(word[^1]);
        hash = (hash * 0x9E3779B1) ^ Folded(word[word.Length / 2]);
        hash = (hash * 0x9E3779B1) ^ Folded(word[word.Length / 4]);
        return (hash * 0x9E3779B1) ^ (hash >> 15);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Folded(char c) => char.IsAscii(c) ? (uint)c & ~0x20u : char.ToUpperInvariant(c);
}
