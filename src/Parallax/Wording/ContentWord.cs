using Parallax.Text;

namespace Parallax.Wording;

/// <summary>A word that carries content.</summary>
/// <param name="Key">Its key: the same for its inflections and common other names.</param>
/// <param name="Span">Its characters.</param>
/// <param name="Rarity">Its weight, natural logarithm of an inverse share of articles.</param>
/// <param name="Senses">Sorted numbers of the sets of synonyms it belongs to.</param>
internal readonly record struct ContentWord(ulong Key, TextSpan Span, float Rarity, int[] Senses);
