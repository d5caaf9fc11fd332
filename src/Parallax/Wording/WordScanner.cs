using Parallax.Text;

namespace Parallax.Wording;

/// <summary>Scans a stretch of text for words: letters and digits, with apostrophes, hyphens and separators of digits inside. A possessive ending is left out.</summary>
internal static class WordScanner
{
    /// <summary>The words in reading order.</summary>
    public static IEnumerable<TextSpan> Words(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < span.End && (char.IsLetterOrDigit(text[i]) || IsInside(text, i, span.End)))
            {
                i++;
            }

            var end = i;
            if (end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '\u2019')
            {
                end -= 2;
            }

            yield return new TextSpan(start, end);
        }
    }

    private static bool IsInside(string text, int i, int end) =>
        i + 1 < end && i > 0
        && text[i] switch
        {
            '\'' or '\u2019' => char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),
            '-' => char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),
            ',' or '.' => (char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])) || (text[i] == '.' && char.IsUpper(text[i - 1]) && char.IsUpper(text[i + 1])),
            _ => false,
        };
}
