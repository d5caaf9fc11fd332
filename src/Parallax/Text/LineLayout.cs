namespace Parallax.Text;

/// <summary>
/// Tells whether a line feed ends a paragraph or only a line of wrapped text. A text is wrapped where no line is long and most lines
/// that another follows are full: the next line's first word would not have fitted.
/// </summary>
internal readonly struct LineLayout
{
    /// <summary>No one wraps wider than this, in characters.</summary>
    private const int WidestLine = 132;

    /// <summary>No one wraps narrower than this, in characters.</summary>
    private const int NarrowestLine = 30;

    /// <summary>A small letter goes on with the line before only if that line is at least this long, in characters.</summary>
    private const int ShortestBroken = 40;

    /// <summary>Lines may stop this much before the width and still be full, in characters.</summary>
    private const int Slack = 6;

    private readonly int _width;

    private LineLayout(int width) => _width = width;

    /// <summary>Measures the lines of a text.</summary>
    public static LineLayout Of(string text)
    {
        var width = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            width = Math.Max(width, line.Length);
            if (width > WidestLine)
            {
                return default;
            }
        }

        if (width < NarrowestLine)
        {
            return default;
        }

        var layout = new LineLayout(width);
        var (full, breaks) = (0, 0);
        for (var at = 0; text.IndexOf('\n', at) is var end and >= 0; at = end + 1)
        {
            if (!IsBlank(text, at, end) && HasNext(text, end))
            {
                breaks++;
                full += layout.IsFull(text, at, end) ? 1 : 0;
            }
        }

        return full >= 2 && full * 2 >= breaks ? layout : default;
    }

    /// <summary>True where the line [start, end) goes on in the next one.</summary>
    public bool GoesOn(string text, int start, int end)
    {
        if (IsBlank(text, start, end) || !HasNext(text, end))
        {
            return false;
        }

        var next = FirstOf(text, end + 1);
        return (_width > 0 && IsFull(text, start, end) && !IsBullet(text[next]))
            || (end - start >= ShortestBroken && char.IsLower(text[next]) && !EndsSentence(text, start, end));
    }

    private static bool HasNext(string text, int end)
    {
        var next = FirstOf(text, end + 1);
        return next < text.Length && text[next] != '\n';
    }

    /// <summary>The first character of the line that is no white space, or its line feed.</summary>
    private static int FirstOf(string text, int at)
    {
        while (at < text.Length && text[at] != '\n' && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();

    private static bool IsBullet(char c) => c is '•' or '-' or '*' or '–' or '·' or '▪' or '●';

    private static bool EndsSentence(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start).TrimEnd();
        return line[^1] is '.' or '!' or '?' or ':' or '"' or '”' or '…';
    }

    private bool IsFull(string text, int start, int end)
    {
        var next = FirstOf(text, end + 1);
        var word = next;
        while (word < text.Length && word - next <= _width && !char.IsWhiteSpace(text[word]))
        {
            word++;
        }

        return end - start + 1 + (word - next) > _width - Slack;
    }
}
