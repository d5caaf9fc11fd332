namespace Parallax.Wording;

/// <summary>Finds words that stand alone: "lind" stands in "ada lind said", not in "lindens".</summary>
internal static class WholeWord
{
    /// <summary>True where it stands anywhere in the text.</summary>
    public static bool IsIn(string text, string word) => Find(text, word, 0, text.Length) >= 0;

    /// <summary>The first place of a word, or of several in their order, between two offsets, with no letter or digit beside it; -1 where there is none. Case counts.</summary>
    public static int Find(string text, string word, int start, int end)
    {
        for (var at = text.IndexOf(word, start, end - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, end - at - 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
            {
                return at;
            }
        }

        return -1;
    }
}
