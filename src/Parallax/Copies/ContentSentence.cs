using Parallax.Text;

namespace Parallax.Copies;

/// <summary>A sentence as the set of its content words; inflection hardly counts.</summary>
internal sealed class ContentSentence
{
    private const int ShortestWord = 4;
    private const int StemLength = 5;

    private ContentSentence(TextSpan span, Dictionary<ulong, int> words) => (Span, Words) = (span, words);

    public TextSpan Span { get; }

    /// <summary>How often each content word stands in it: names, numbers, and longer words by their first letters.</summary>
    public Dictionary<ulong, int> Words { get; }

    public static ContentSentence Of(TokenizedText text, Sentence sentence)
    {
        var words = new Dictionary<ulong, int>();
        Span<char> lower = stackalloc char[StemLength];
        foreach (var token in text.TokensOf(sentence))
        {
            var characters = text[token];
            var isNumber = characters.Length > 0 && char.IsDigit(characters[0]);
            if (!isNumber && (characters.Length < ShortestWord || !char.IsLetter(characters[0])))
            {
                continue;
            }

            var stem = isNumber ? characters : characters[..Math.Min(StemLength, characters.Length)];
            ulong key;
            if (isNumber)
            {
                key = StableHash.Of(stem);
            }
            else
            {
                var written = stem.ToLowerInvariant(lower);
                key = StableHash.Of(lower[..written]);
            }

            words[key] = words.GetValueOrDefault(key) + 1;
        }

        return new ContentSentence(sentence.Span, words);
    }

    /// <summary>Dice's coefficient over rarity-weighted words, 0 to 1.</summary>
    public static double Similarity(ContentSentence a, ContentSentence b, Dictionary<ulong, double> rarity)
    {
        var (common, total) = (0.0, 0.0);
        foreach (var (word, count) in a.Words)
        {
            var weight = rarity[word];
            total += weight * count;
            if (b.Words.TryGetValue(word, out var other))
            {
                common += weight * Math.Min(count, other);
            }
        }

        foreach (var (word, count) in b.Words)
        {
            total += rarity[word] * count;
        }

        return total == 0 ? 0 : 2 * common / total;
    }
}
