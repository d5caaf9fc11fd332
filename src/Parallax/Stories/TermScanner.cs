using Parallax.Text;

namespace Parallax.Stories;

/// <summary>Scans a text for terms: lower-case words of three letters or more without possessive, and numbers of two digits or more.</summary>
internal static class TermScanner
{
    private const int ShortestWord = 3;
    private const int LongestWord = 40;

    /// <summary>Hands every term of the text to <paramref name="found"/>: its stable hash, and whether it begins with a capital.</summary>
    public static void Scan(ReadOnlySpan<char> text, Action<ulong, bool> found)
    {
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '\u2019' && i + 1 < text.Length && char.IsLetter(text[i + 1]))))
            {
                i++;
            }

            var word = WithoutPossessive(text[start..i]);
            if (word.Length >= (char.IsDigit(word[0]) ? ShortestWord - 1 : ShortestWord) && word.Length <= LongestWord)
            {
                var length = word.ToLowerInvariant(lower);
                found(StableHash.Of(lower[..length]), char.IsUpper(word[0]));
            }
        }
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' && word[^2] is '\'' or '\u2019' ? word[..^2] : word;
}
