using Parallax.Languages;

namespace Parallax.Events;

/// <summary>The language's words that deny a clause.</summary>
internal sealed class ClauseWords(Language language)
{
    private readonly WordSet _negations =
        language.Lines("syntax/negations.txt").ToWordSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for "not" and its like.</summary>
    public bool Denies(ReadOnlySpan<char> form) => _negations.Contains(form);
}
