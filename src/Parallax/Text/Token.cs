namespace Parallax.Text;

/// <summary>
/// A syntactic word or mark, as Universal Dependencies cut them: "don't" is <c>do</c> and <c>n't</c>, "Israel's" is <c>Israel</c> and <c>'s</c>.
/// Tokens never overlap and hold no white space.
/// </summary>
/// <param name="Span">Its characters.</param>
/// <param name="Kind">Its coarse shape.</param>
/// <param name="Tag">Its part of speech, <see cref="PartOfSpeech.Unknown"/> where none was given.</param>
/// <param name="IsJoined">True where it continues the surface token of the word before it (the <c>n't</c> of "don't").</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind, PartOfSpeech Tag, bool IsJoined);
