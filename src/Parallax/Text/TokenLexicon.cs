using System.Collections.Frozen;
using Parallax.Languages;

namespace Parallax.Text;

/// <summary>The words of a language that the tokenizer must know.</summary>
internal sealed class TokenLexicon
{
    private readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _clitics;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _suffixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _addresses;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _elisions;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _faces;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _starters;
    private readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _clock;

    public TokenLexicon(Language language)
    {
        _abbreviations = language.Rows("text/abbreviations.tsv")
            .ToFrozenDictionary(row => row[0][..^1], row => Enum.Parse<AbbreviationKind>(row[1], ignoreCase: true), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _clitics = language.Lines("text/clitics.txt")
            .ToFrozenDictionary(line => line.Replace("|", "", StringComparison.Ordinal), line => line.IndexOf('|', StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = Words(language, "text/prefixes.txt", StringComparer.OrdinalIgnoreCase);
        _suffixes = Words(language, "text/suffixes.txt", StringComparer.OrdinalIgnoreCase);
        _addresses = Words(language, "text/addresses.txt", StringComparer.OrdinalIgnoreCase);
        _elisions = Words(language, "text/elisions.txt", StringComparer.OrdinalIgnoreCase);
        _faces = Words(language, "text/faces.txt", StringComparer.Ordinal);
        _starters = Words(language, "text/starters.txt", StringComparer.Ordinal);
        _clock = language.Rows("text/clock.tsv").ToFrozenDictionary(row => row[0], row => row[1] == "half", StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
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

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(Language language, string path, StringComparer comparer) =>
        language.Lines(path).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
