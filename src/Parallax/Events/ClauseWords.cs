using System.Collections.Frozen;
using Parallax.Languages;

namespace Parallax.Events;

/// <summary>The language's words that deny a clause.</summary>
internal sealed class ClauseWords(Language language)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _negations =
        language.Lines("syntax/negations.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for "not" and its like.</summary>
    public bool Denies(ReadOnlySpan<char> form) => _negations.Contains(form);
}
