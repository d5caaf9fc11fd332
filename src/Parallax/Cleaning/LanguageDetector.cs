using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    private const int Trigram = 3;
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

    private static readonly ImmutableArray<string> ScriptNames = [.. Scripts.Select(script => script.Script).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    private static readonly ImmutableArray<(char First, char Last, int Name)> Ranges = [.. Scripts.Select(script => (script.First, script.Last, ScriptNames.IndexOf(script.Script)))];
    private readonly ImmutableArray<(string Script, string Code, Dictionary<ulong, int> Ranks)> _languages;

    public LanguageDetector() => _languages =
    [
        .. Language.SharedRows("cleaning/trigrams.tsv").Select(row => (row[0], row[1],
            row[2].Split('|').Index().Where(each => each.Item.Length == Trigram).DistinctBy(each => each.Item).ToDictionary(each => Packed(each.Item), each => each.Index))),
    ];

    /// <summary>The language as an ISO 639-1 code; null where too little of the text tells.</summary>
    public string? Detect(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[ScriptNames.Length];
        counts.Clear();
        var letters = 0;
        foreach (var c in text[..Math.Min(text.Length, SampleLength)])
        {
            if (char.IsLetter(c) && ScriptOf(c) is >= 0 and var script)
            {
                letters += c >= 0x2E80 ? 4 : 1;
                counts[script]++;
            }
        }

        if (letters < FewestOfOwnScript)
        {
            return null;
        }

        // Japanese is written with Chinese characters and kana.
        var first = 0;
        for (var script = 1; script < counts.Length; script++)
        {
            first = counts[script] > counts[first] ? script : first;
        }

        var main = ScriptNames[first];
        main = main == "zh" && counts[ScriptNames.IndexOf("ja")] * 10 > counts[first] ? "ja" : main;
        return char.IsLower(main[0]) ? main : letters < FewestLetters ? null : ByTrigrams(text[..Math.Min(text.Length, SampleLength)], main);
    }

    /// <summary>The place of a letter's script among the names; -1 where it has none of them.</summary>
    private static int ScriptOf(char c)
    {
        foreach (var (first, last, name) in Ranges)
        {
            if (c >= first && c <= last)
            {
                return name;
            }
        }

        return -1;
    }

    /// <summary>Three characters as a number that orders as they do.</summary>
    private static ulong Packed(ReadOnlySpan<char> trigram) => ((ulong)trigram[0] << 32) | ((ulong)trigram[1] << 16) | trigram[2];

    private string? ByTrigrams(ReadOnlySpan<char> text, string script)
    {
        var words = $" {WordKey.Of(text).Replace(":", "", StringComparison.Ordinal)} ";
        if (script == "Latin" && IsEnglish(words))
        {
            return "en";
        }

        var counts = new Dictionary<ulong, int>(words.Length);
        for (var i = 0; i + Trigram <= words.Length; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, Packed(words.AsSpan(i, Trigram)), out _)++;
        }

        ulong[] ranked = [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostTrigrams).Select(pair => pair.Key)];
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
