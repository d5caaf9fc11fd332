using Parallax.Languages;

namespace Parallax.Text;

/// <summary>The words of a language that the tokenizer must know.</summary>
internal sealed class TokenLexicon
{
    private readonly WordMap<AbbreviationKind> _abbreviations;
    private readonly WordMap<int> _clitics;
    private readonly WordSet _prefixes;
    private readonly WordSet _suffixes;
    private readonly WordSet _addresses;
    private readonly WordSet _elisions;
    private readonly WordSet _faces;
    private readonly WordSet _starters;
    private readonly WordMap<bool> _clock;

    public TokenLexicon(Language language)
    {
        _abbreviations = language.Rows("text/abbreviations.tsv")
            .ToWordMap(row => row[0][..^1], row => Enum.Parse<AbbreviationKind>(row[1], ignoreCase: true), StringComparer.Ordinal);
        _clitics = language.Lines("text/clitics.txt")
            .ToWordMap(line => line.Replace("|", "", StringComparison.Ordinal), line => line.IndexOf('|', StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);
        _prefixes = Words(language, "text/prefixes.txt", StringComparer.OrdinalIgnoreCase);
        _suffixes = Words(language, "text/suffixes.txt", StringComparer.OrdinalIgnoreCase);
        _addresses = Words(language, "text/addresses.txt", StringComparer.OrdinalIgnoreCase);
        _elisions = Words(language, "text/elisions.txt", StringComparer.OrdinalIgnoreCase);
        _faces = Words(language, "text/faces.txt", StringComparer.Ordinal);
        _starters = Words(language, "text/starters.txt", StringComparer.Ordinal);
        _clock = language.Rows("text/clock.tsv").ToWordMap(row => row[0], row => row[1] == "half", StringComparer.Ordinal);
    }

    /// <summary>The kind of an abbreviation, its stop left out, or null.</summary>
    public AbbreviationKind? Abbreviation(ReadOnlySpan<char> word) => _abbreviations.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>Where a word of two is cut, or 0.</summary>
    public int Cut(ReadOnlySpan<char> word) => _clitics.TryGetValue(word, out var cut) ? cut : 0;

    public bool IsPrefix(ReadOnlySpan<char> word) => _prefixes.Contains(word);

    public bool IsSuffix(ReadOnlySpan<char> word) => _suffixes.Contains(word);

    public bool IsAddress(ReadOnlySpan<char> word) => _addresses.Contains(word);

    public bool IsElision(ReadOnlySpan<char> word) => _elisions.Contains(word);

    public bool IsFace(ReadOnlySpan<char> word) => _faces.Contains(word);

    public bool IsStarter(ReadOnlySpan<char> word) => _starters.Contains(word);

    /// <summary>Whether two words belong to one clock time ("10 p.m. Wednesday"), the first a half of the day.</summary>
    public bool IsClockTime(ReadOnlySpan<char> half, ReadOnlySpan<char> after) => _clock.TryGetValue(half, out var isHalf) && isHalf && _clock.TryGetValue(after, out isHalf) && !isHalf;

    private static WordSet Words(Language language, string path, StringComparer comparer) =>
        language.Lines(path).ToWordSet(comparer);
}
