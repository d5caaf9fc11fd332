using System.Globalization;
using Parallax.Languages;

namespace Parallax.Wording;

/// <summary>Takes the endings of inflection off words by a language's tables.</summary>
internal sealed class Stemmer
{
    private const int LongestWord = 40;
    private readonly (string Ending, string Instead, int Least)[] _plurals;
    private readonly (string Ending, string Instead, int Least)[] _verbs;

    public Stemmer(Language language) =>
        (_plurals, _verbs) = (Endings(language, "wording/suffixes.tsv"), Endings(language, "wording/verb-endings.tsv"));

    /// <summary>The stem of a word, lower case.</summary>
    public string Stem(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        word = word[..Math.Min(word.Length, LongestWord)];
        var length = Math.Max(0, word.ToLowerInvariant(lower));
        var stem = Without(_verbs, Without(_plurals, lower[..length].ToString()));
        return stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    private static (string, string, int)[] Endings(Language language, string path) =>
        [.. language.Rows(path).Select(row => (row[0], row[1], int.Parse(row[2], CultureInfo.InvariantCulture)))];

    private static string Without((string Ending, string Instead, int Least)[] endings, string word)
    {
        foreach (var (ending, instead, least) in endings)
        {
            if (word.Length - ending.Length >= least && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                return ending is "ed" or "ing" && IsDoubled(stem) ? stem[..^1] : stem + instead;
            }
        }

        return word;
    }

    private static bool IsDoubled(string stem) => stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'z');
}
