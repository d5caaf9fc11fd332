namespace Parallax.Text;

/// <summary>A half-open range [Start, End) of UTF-16 offsets into a frozen text, as a rule <c>Article.Text</c>.</summary>
public readonly record struct TextSpan
{
    /// <summary>Makes the span [<paramref name="start"/>, <paramref name="end"/>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative or the end lies before the start.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End) = (start, end);
    }

    /// <summary>Offset of the first code unit.</summary>
    public int Start { get; }

    /// <summary>Offset just past the last code unit.</summary>
    public int End { get; }

    /// <summary>Number of code units, <c>End - Start</c>.</summary>
    public int Length => End - Start;

    /// <summary>True where the span holds no character.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>The characters of the span.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>The characters of the span as a string.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>True where the offset is one of the span's.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>True where every offset of the other span is one of this span's.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True where the two share at least one offset.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public static TextSpan Around(TextSpan a, TextSpan b) => new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    /// <summary>The order of printed lists: by start, of equal starts the longer first.</summary>
    public static int InReadingOrder(TextSpan a, TextSpan b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";
}
