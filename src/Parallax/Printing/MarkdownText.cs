using System.Buffers;
using System.Text;

namespace Parallax.Printing;

/// <summary>Puts text of others into Markdown and terminals so that it stays text.</summary>
public static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>#|~");

    /// <summary>The text on one line, its Markdown signs escaped, its control and direction characters shown as U+FFFD.</summary>
    public static string Inline(string text) => Escaped(text, keepsLines: false);

    /// <summary>The same with its line ends kept; text of a line stays no heading and no list.</summary>
    public static string Lines(string text) => Escaped(text, keepsLines: true);

    private static string Escaped(string text, bool keepsLines)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length + 16);
        var isLineStart = true;
        foreach (var c in text)
        {
            if (c is '\n' or '\r')
            {
                escaped.Append(keepsLines ? c : ' ');
                isLineStart = keepsLines;
                continue;
            }

            if (Special.Contains(c) || (isLineStart && c is '-' or '+' or '='))
            {
                escaped.Append('\\');
            }

            isLineStart = isLineStart && char.IsWhiteSpace(c);
            escaped.Append(IsCommand(c) ? '\ufffd' : c);
        }

        return escaped.ToString();
    }

    private static bool IsCommand(char c) =>
        (char.IsControl(c) && c != '\t') || c is '\u061c' or '\u200e' or '\u200f' or '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufeff';
}
