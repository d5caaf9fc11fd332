namespace Parallax.Figures;

/// <summary>A run of letters, a run of digits, or one other character: finer than a token, so that any way of cutting tokens reads alike.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset past its last character.</param>
/// <param name="Word">What the tables say of it.</param>
/// <param name="Mark">The character where it is no letter or digit, else 0; typographic apostrophes and dashes are plain ones.</param>
/// <param name="IsDigits">True for a run of digits.</param>
/// <param name="IsCapital">True where it begins with a capital.</param>
/// <param name="IsSpaced">True where white space, or the sentence's start, stands before it.</param>
internal readonly record struct FigureAtom(int Start, int End, FigureWord Word, char Mark, bool IsDigits, bool IsCapital, bool IsSpaced)
{
    public int Length => End - Start;
}
