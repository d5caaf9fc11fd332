using System.Collections.Immutable;

namespace Parallax.Figures;

/// <summary>A phrase of a table, cut as atoms are, with what it means.</summary>
/// <param name="Words">Its atoms; the first is the one it is kept under.</param>
/// <param name="Value">Its meaning: a unit, a currency or a hedge.</param>
/// <param name="Flag">How it may stand.</param>
internal sealed record FigurePhrase(ImmutableArray<string> Words, string Value, PhraseFlag Flag);

/// <summary>How a phrase may stand.</summary>
internal enum PhraseFlag
{
    Any,

    /// <summary>Only directly behind the digits, or in brackets.</summary>
    Glued,

    /// <summary>Only in the letters of the table, capitals turned, and behind digits.</summary>
    Exact,

    /// <summary>Only behind a space, in the letters of the table.</summary>
    Spaced,

    /// <summary>Only directly behind the digits, or where no word follows.</summary>
    Closing,

    /// <summary>Only behind a number with a scale or with groups of digits.</summary>
    Scaled,

    /// <summary>Money that may be a weight ("pounds").</summary>
    Weighable,

    /// <summary>Only where a hyphen joins it to the number, or nothing follows.</summary>
    Joined,

    /// <summary>Only where no word follows.</summary>
    Last,
}
