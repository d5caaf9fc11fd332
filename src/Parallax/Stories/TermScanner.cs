using Parallax.Text;

namespace Parallax.Stories;

/// <summary>Scans a text for terms: lower-case words of three letters or more without possessive, and numbers of two digits or more.</summary>
internal static class TermScanner
{
    private const int ShortestWord = 3;
    private const int LongestWord = 40;

    /// <summary>Hands every term of the text to <paramref name="found"/>, in order: its lower-case form, which holds until the next, and where it stands.</summary>
    public static void Scan(ReadOnlySpan<char> text, Action<ReadOnlySpan<char>, Term, TextSpan> found)
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
            var isNumber = char.IsDigit(word[0]);
            if (word.Length >= (isNumber ? ShortestWord - 1 : ShortestWord) && word.Length <= LongestWord)
            {
                var written = lower[..word.ToLowerInvariant(lower)];
                found(written, new Term(StableHash.Of(written), char.IsUpper(word[0]), isNumber, isNumber && IsYear(word)), new TextSpan(start, start + word.Length));
            }
        }
    }

    private static bool IsYear(ReadOnlySpan<char> word) => word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal));

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' && word[^2] is '\'' or '\u2019' ? word[..^2] : word;
}
