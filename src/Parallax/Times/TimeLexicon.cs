using System.Collections.Immutable;
using Parallax.Languages;

namespace Parallax.Times;

/// <summary>The language's words of time, read once.</summary>
internal sealed class TimeLexicon
{
    /// <summary>No word of the tables is longer, in characters.</summary>
    private const int LongestWord = 16;

    private readonly WordMap<TimeWord> _words;
    private readonly WordMap<ImmutableArray<TimePhrase>> _phrases;

    private readonly ImmutableArray<ImmutableArray<string>> _hedges;

    public TimeLexicon(Language language)
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in language.Rows("times/words.tsv"))
        {
            WordOf(row[0]).Add(row[1], row.Length > 2 ? row[2] : "");
        }

        foreach (var row in language.Rows("times/tense.tsv"))
        {
            WordOf(row[0]).Add("tense", row[1]);
        }

        foreach (var line in language.Lines("times/hedges.txt"))
        {
            WordOf(line.Split(' ')[0]).Add("hedge", "");
        }

        var endings = language.Rows("times/endings.tsv");
        (PastEndings, PluralEndings) = (Endings("past"), Endings("plural"));
        _words = words.ToWordMap(StringComparer.OrdinalIgnoreCase);
        var phrases = language.Rows("times/references.tsv").Select(row => new TimePhrase(Split(row[0]), row[1], IsHoliday: false))
            .Concat(language.Rows("times/holidays.tsv").Select(row => new TimePhrase(Split(row[0]), row[1], IsHoliday: true)));
        _hedges = [.. language.Lines("times/hedges.txt").Select(Split)];
        _phrases = phrases.GroupBy(phrase => phrase.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToWordMap(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToImmutableArray(), StringComparer.OrdinalIgnoreCase);

        ImmutableArray<string> Endings(string kind) => [.. endings.Where(row => row[0] == kind).Select(row => row[1])];

        TimeWord WordOf(string word)
        {
            if (!words.TryGetValue(word, out var found))
            {
                words.Add(word, found = new TimeWord());
            }

            return found;
        }
    }

    public TimeWord Word(ReadOnlySpan<char> letters) => letters.Length <= LongestWord && _words.TryGetValue(letters, out var word) ? word : TimeWord.None;

    /// <summary>The phrases that begin with the word, the longest first.</summary>
    public ImmutableArray<TimePhrase> PhrasesFrom(ReadOnlySpan<char> letters) => letters.Length <= LongestWord && _phrases.TryGetValue(letters, out var found) ? found : [];

    /// <summary>Phrases before a length that belong to it ("more than").</summary>
    public ImmutableArray<ImmutableArray<string>> Hedges => _hedges;

    /// <summary>Endings of verbs of the past.</summary>
    public ImmutableArray<string> PastEndings { get; }

    /// <summary>Endings of plurals.</summary>
    public ImmutableArray<string> PluralEndings { get; }

    private static ImmutableArray<string> Split(string phrase) => [.. phrase.Replace("'", " ' ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
