using Parallax.Languages;

namespace Parallax.Statements;

/// <summary>The language's words of saying, read once.</summary>
internal sealed class CueLexicon
{
    /// <summary>No word of the table is longer, in characters.</summary>
    private const int LongestWord = 20;

    private readonly WordMap<CueWord> _lookup;

    public CueLexicon(Language language)
    {
        var words = new Dictionary<string, CueWord>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var row in language.Rows("statements/cues.tsv"))
        {
            var parts = row[2].Split(':');
            var word = new CueWord(
                ++number, row[1], Enum.Parse<CueKind>(row[0], ignoreCase: true), FramesOf(parts[0]), parts.Length > 1 ? [.. parts[1].Split(',')] : [], Enum.Parse<Certainty>(row[3], ignoreCase: true));
            foreach (var form in row[4].Split(' '))
            {
                words.TryAdd(form, word);
            }
        }

        _lookup = words.ToWordMap(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The entry of a word form, or null.</summary>
    public CueWord? Word(ReadOnlySpan<char> form) => form.Length <= LongestWord && _lookup.TryGetValue(form, out var word) ? word : null;

    private static CueFrames FramesOf(string letters)
    {
        var frames = CueFrames.None;
        foreach (var letter in letters)
        {
            frames |= letter switch
            {
                'c' => CueFrames.Clause,
                'q' => CueFrames.Quote,
                'i' => CueFrames.Infinitive,
                'o' => CueFrames.ObjectInfinitive,
                'n' => CueFrames.Noun,
                'p' => CueFrames.Preposition,
                'a' => CueFrames.Predicate,
                _ => throw new InvalidDataException($"Cue frame '{letter}' is none of c, q, i, o, n, p, a."),
            };
        }

        return frames;
    }
}
