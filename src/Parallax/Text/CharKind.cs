namespace Parallax.Text;

/// <summary>What a code unit is to the tokenizer.</summary>
internal enum CharKind : byte
{
    /// <summary>White space and controls.</summary>
    Space,
    Letter,
    Digit,

    /// <summary>A combining mark, joiner or other sign that belongs to the character before it.</summary>
    Mark,
    Quote,

    /// <summary>An apostrophe, which may also be a single quotation mark.</summary>
    Apostrophe,
    Hyphen,
    Punctuation,
    Symbol,

    /// <summary>Half of a surrogate pair, or a lone one.</summary>
    Surrogate,
}
