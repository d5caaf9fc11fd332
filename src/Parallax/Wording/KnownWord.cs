namespace Parallax.Wording;

/// <summary>What a language's tables tell of one word.</summary>
/// <param name="Word">The word as it was written.</param>
/// <param name="IsStopword">Whether it has no content of its own.</param>
/// <param name="Stem">Its stem, lower case.</param>
/// <param name="Key">Its class, else its stem, as a key.</param>
/// <param name="Rarity">Natural logarithm of the inverse share of articles that hold it.</param>
/// <param name="Senses">Sorted numbers of the sets of synonyms it belongs to.</param>
internal sealed record KnownWord(string Word, bool IsStopword, string Stem, ulong Key, double Rarity, int[] Senses);
