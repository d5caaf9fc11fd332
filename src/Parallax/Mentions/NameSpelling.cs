using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>What the network is told of a word alone: its vector and the groups of letters in it.</summary>
internal static class NameSpelling
{
    /// <summary>Binary logarithm of the number of letter groups.</summary>
    public const int Bits = 14;

    private const int LongestWord = 32;
    private const int LongestGroup = 5;
    private static readonly FeatureSpace Space = new(Bits);

    /// <summary>Adds the buckets of a word as written: the word, and every two to five letters of it, its edges marked.</summary>
    public static void AddGroups(ReadOnlySpan<char> word, List<uint> buckets)
    {
        word = word[..Math.Min(word.Length, LongestWord)];
        Span<char> letters = stackalloc char[LongestWord + 2];
        letters = letters[..(word.Length + 2)];
        letters[0] = '^';
        word.CopyTo(letters[1..]);
        letters[^1] = '$';
        buckets.Add(Space.Bucket(1, FeatureSpace.Hash(letters)));
        for (var length = 2; length <= LongestGroup; length++)
        {
            for (var i = 0; i + length <= letters.Length; i++)
            {
                buckets.Add(Space.Bucket(0, FeatureSpace.Hash(letters.Slice(i, length))));
            }
        }
    }

    /// <summary>The vector of a word as written, whatever its case, with or without full stops; false where none is known.</summary>
    public static bool TryGetVector(ReadOnlySpan<char> word, WordVectors vectors, Span<sbyte> vector)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in word)
        {
            if (length == LongestWord)
            {
                return vectors.TryGet(0, vector);
            }

            lower[length++] = UnitScanner.IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c);
        }

        lower = lower[..length];
        if (vectors.TryGet(FeatureSpace.Hash(lower), vector))
        {
            return true;
        }

        var kept = 0;
        foreach (var c in lower)
        {
            if (c != '.')
            {
                lower[kept++] = c;
            }
        }

        return vectors.TryGet(FeatureSpace.Hash(lower[..kept]), vector);
    }
}
