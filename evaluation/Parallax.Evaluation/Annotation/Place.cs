using Parallax.Text;

namespace Parallax.Evaluation.Annotation;

/// <summary>Finds the characters that an annotation quotes: whole words, in full or as <c>beginning … end</c>.</summary>
internal static class Place
{
    private const string Gap = " … ";
    private const int LongestGap = 1200;

    /// <summary>The first such place at or after an offset; null where there is none.</summary>
    public static TextSpan? Find(string text, string quoted, int from)
    {
        var gap = quoted.IndexOf(Gap, StringComparison.Ordinal);
        if (gap < 0)
        {
            return FindWords(text, quoted, from);
        }

        if (FindWords(text, quoted[..gap], from) is not { } beginning)
        {
            return null;
        }

        var end = FindWords(text, quoted[(gap + Gap.Length)..], beginning.End);
        return end is { } found && found.Start - beginning.End <= LongestGap ? TextSpan.Around(beginning, found) : null;
    }

    private static TextSpan? FindWords(string text, string words, int from)
    {
        for (var at = text.IndexOf(words, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if (!(IsWord(text, at - 1) && IsWord(text, at)) && !(IsWord(text, end - 1) && IsWord(text, end)))
            {
                return new TextSpan(at, end);
            }
        }

        return null;
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
