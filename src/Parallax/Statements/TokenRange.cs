namespace Parallax.Statements;

/// <summary>Tokens from the first to the last, both included.</summary>
internal readonly record struct TokenRange(int First, int Last)
{
    /// <summary>True where the token is one of the range.</summary>
    public bool Contains(int token) => token >= First && token <= Last;

    /// <summary>True where every token of the other range is one of this.</summary>
    public bool Contains(TokenRange other) => other.First >= First && other.Last <= Last;

    /// <summary>True where the ranges share a token.</summary>
    public bool Overlaps(TokenRange other) => First <= other.Last && other.First <= Last;
}
