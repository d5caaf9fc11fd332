namespace Parallax.Text;

/// <summary>The coarse shape of a token.</summary>
public enum TokenKind
{
    /// <summary>Letters, also with marks, hyphens or full stops inside (<c>U.S.</c>, <c>cease-fire</c>).</summary>
    Word,

    /// <summary>Digits with their separators (<c>27,585</c>, <c>4.5</c>), also with letters at the end (<c>7th</c>).</summary>
    Number,

    /// <summary>Quotation marks of any form.</summary>
    Quote,

    /// <summary>Other punctuation.</summary>
    Punctuation,

    /// <summary>Currency, mathematical and other signs, emoji.</summary>
    Symbol,
}
