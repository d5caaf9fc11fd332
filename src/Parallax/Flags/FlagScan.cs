using System.Collections.Immutable;
using Parallax.Text;

namespace Parallax.Flags;

/// <summary>A text under search for damage: its tokens by number, and the flags found so far.</summary>
internal sealed class FlagScan(TokenizedText text, FlagWords words)
{
    private readonly List<Flag> _flags = [];

    /// <summary>The roles of each token's word: hardly any has one.</summary>
    private readonly string?[] _roles = RolesOf(text, words);

    public TokenizedText Text { get; } = text;

    /// <summary>The word or mark, empty outside the text.</summary>
    public ReadOnlySpan<char> this[int token] => token >= 0 && token < Text.Tokens.Length ? Text[Text.Tokens[token]] : [];

    /// <summary>True where the token has the role; false outside the text.</summary>
    public bool Is(int token, string role) => FlagWords.Has(RolesAt(token), role);

    /// <summary>The number behind a token's role, or null.</summary>
    public int? Number(int token, string role) => FlagWords.Number(RolesAt(token), role);

    /// <summary>What the tokens from one to another stand for, where only a machine writes so, or null.</summary>
    public string? Plain(int first, int last) => words.Plain(new TextSpan(Text.Tokens[first].Span.Start, Text.Tokens[last].Span.End).In(Text.Text));

    /// <summary>True where no character stands between a token and the one before it.</summary>
    public bool Touches(int token) => token > 0 && token < Text.Tokens.Length && Text.Tokens[token - 1].Span.End == Text.Tokens[token].Span.Start;

    /// <summary>True for a single letter with its full stop.</summary>
    public bool IsInitial(int token) => this[token] is [var letter, '.'] && char.IsLetter(letter);

    /// <summary>True for two letters or more with their full stops, no space between ("U.S.").</summary>
    public bool IsAcronym(int token) => this[token] is [var letter, '.', .., '.'] && char.IsUpper(letter);

    /// <summary>True where the token begins with a capital.</summary>
    public bool IsCapital(int token) => this[token] is [var c, ..] && char.IsUpper(c);

    /// <summary>True where the token begins with a small letter.</summary>
    public bool IsSmall(int token) => this[token] is [var c, ..] && char.IsLower(c);

    public void Add(int first, int last, string rule, FlagKind kind, string reason) =>
        _flags.Add(new Flag(new TextSpan(Text.Tokens[first].Span.Start, Text.Tokens[last].Span.End), rule, kind, reason));

    public void Add(Flag flag) => _flags.Add(flag);

    /// <summary>The flags in reading order; of two on the same characters the first rule by name.</summary>
    public ImmutableArray<Flag> Result() =>
        [.. _flags.OrderBy(flag => flag.Span, Comparer<TextSpan>.Create(TextSpan.InReadingOrder)).ThenBy(flag => flag.Rule, StringComparer.Ordinal).DistinctBy(flag => flag.Span)];

    private string? RolesAt(int token) => token >= 0 && token < _roles.Length ? _roles[token] : null;

    private static string?[] RolesOf(TokenizedText text, FlagWords words)
    {
        var roles = new string?[text.Tokens.Length];
        for (var i = 0; i < roles.Length; i++)
        {
            roles[i] = words.Roles(text[text.Tokens[i]]);
        }

        return roles;
    }
}
