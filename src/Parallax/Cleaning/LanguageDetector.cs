using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Languages;

namespace Parallax.Cleaning;

/// <summary>
/// Tells a text's language by its script and, where languages share one, by the order of its commonest trigrams (Cavnar and Trenkle). English
/// is only denied where English words are missing too; a short text has no language.
/// </summary>
internal sealed class LanguageDetector
{
    private const int SampleLength = 3000;
    private const int FewestLetters = 80;
    private const int FewestOfOwnScript = 40;
    private const int MostTrigrams = 300;

    // The second language must be farther by a hundredth of the first one's distance. Measured: docs/cleaning.md#language.
    private const int LeastMargin = 100;
    private const double EnglishShare = 0.12;
    private static readonly WordSet EnglishWords =
        new(["the", "of", "and", "to", "is", "was", "that", "for", "with", "by", "from", "his", "has", "said", "are"], StringComparer.OrdinalIgnoreCase);

    private static readonly (char First, char Last, string Script)[] Scripts =
    [
        ('A', '\u024F', "Latin"), ('\u1E00', '\u1EFF', "Latin"), ('\u0400', '\u04FF', "Cyrillic"), ('\u0600', '\u06FF', "Arabic"), ('\u0900', '\u097F', "Devanagari"),
        ('\u0370', '\u03FF', "el"), ('\u0590', '\u05FF', "he"), ('\u0980', '\u09FF', "bn"), ('\u0A00', '\u0A7F', "pa"), ('\u0A80', '\u0AFF', "gu"),
        ('\u0B80', '\u0BFF', "ta"), ('\u0C00', '\u0C7F', "te"), ('\u0C80', '\u0CFF', "kn"), ('\u0D00', '\u0D7F', "ml"), ('\u0D80', '\u0DFF', "si"), ('\u0E00', '\u0E7F', "th"),
        ('\u0E80', '\u0EFF', "lo"), ('\u1000', '\u109F', "my"), ('\u1200', '\u137F', "am"), ('\u1780', '\u17FF', "km"), ('\u10A0', '\u10FF', "ka"),
        ('\u0530', '\u058F', "hy"), ('\u3040', '\u30FF', "ja"), ('\u4E00', '\u9FFF', "zh"), ('\uAC00', '\uD7A3', "ko"),
    ];

    private readonly ImmutableArray<(string Script, string Code, FrozenDictionary<string, int> Ranks)> _languages;

    public LanguageDetector() => _languages =
    [
        .. Language.SharedRows("cleaning/trigrams.tsv").Select(row => (row[0], row[1],
            row[2].Split('|').Index().DistinctBy(each => each.Item).ToFrozenDictionary(each => each.Item, each => each.Index, StringComparer.Ordinal))),
    ];

    /// <summary>The language as an ISO 639-1 code; null where too little of the text tells.</summary>
    public string? Detect(ReadOnlySpan<char> text)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var letters = 0;
        foreach (var c in text[..Math.Min(text.Length, SampleLength)])
        {
            if (!char.IsLetter(c) || ScriptOf(c) is not { } script)
            {
                continue;
            }

            letters += c >= 0x2E80 ? 4 : 1;
            counts[script] = counts.GetValueOrDefault(script) + 1;
        }

        if (letters < FewestOfOwnScript || counts.Count == 0)
        {
            return null;
        }

        // Japanese is written with Chinese characters and kana.
        var main = counts.MaxBy(pair => pair.Value).Key;
        main = main == "zh" && counts.GetValueOrDefault("ja") * 10 > counts["zh"] ? "ja" : main;
        return char.IsLower(main[0]) ? main : letters < FewestLetters ? null : ByTrigrams(text[..Math.Min(text.Length, SampleLength)], main);
    }

    private static string? ScriptOf(char c)
    {
        foreach (var (first, last, script) in Scripts)
        {
            if (c >= first && c <= last)
            {
                return script;
            }
        }

        return null;
    }

    private string? ByTrigrams(ReadOnlySpan<char> text, string script)
    {
        var words = $" {WordKey.Of(text).Replace(":", "", StringComparison.Ordinal)} ";
        if (script == "Latin" && IsEnglish(words))
        {
            return "en";
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + 3 <= words.Length; i++)
        {
            var trigram = words.Substring(i, 3);
            counts[trigram] = counts.GetValueOrDefault(trigram) + 1;
        }

        string[] ranked = [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostTrigrams).Select(pair => pair.Key)];
        var nearest = _languages.Where(language => language.Script == script)
            .Select(language => (language.Code, Distance: ranked.Index().Sum(each => language.Ranks.TryGetValue(each.Item, out var rank) ? Math.Abs(rank - each.Index) : MostTrigrams)))
            .OrderBy(each => each.Distance).Take(2).ToArray();
        return nearest.Length == 2 && (nearest[1].Distance - nearest[0].Distance) * LeastMargin < nearest[0].Distance ? null : nearest[0].Code;
    }

    private static bool IsEnglish(ReadOnlySpan<char> words)
    {
        int all = 0, english = 0;
        foreach (var range in words.Split(' '))
        {
            if (words[range].IsEmpty)
            {
                continue;
            }

            all++;
            english += EnglishWords.Contains(words[range]) ? 1 : 0;
        }

        return english >= all * EnglishShare;
    }
}
