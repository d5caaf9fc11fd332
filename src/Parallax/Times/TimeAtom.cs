using Parallax.Text;

namespace Parallax.Times;

/// <summary>A run of letters, a run of digits, or one other character: finer than a token, so that any way of cutting tokens reads alike.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Word">What the tables say of it.</param>
/// <param name="Digits">Its number where it is at most six digits, else -1.</param>
/// <param name="Mark">The character where it is no letter or digit, else 0; typographic apostrophes and dashes are plain ones.</param>
/// <param name="IsCapital">True where it begins with a capital.</param>
/// <param name="IsSpaced">True where white space stands before it.</param>
internal readonly record struct TimeAtom(TextSpan Span, TimeWord Word, int Digits, char Mark, bool IsCapital, bool IsSpaced);
