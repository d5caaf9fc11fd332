using System.Runtime.CompilerServices;
using System.Text;

namespace Parallax.Printing.Pages;

/// <summary>
/// Writes markup. In <c>html.Write($"…{value}…")</c> the literal parts are markup and every hole is text that is escaped: text of an article
/// cannot become markup by being forgotten.
/// </summary>
internal sealed class Html
{
    private readonly StringBuilder _written = new();

    /// <summary>Writes markup with escaped holes.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref Handler markup)
    {
        // The handler has written already.
        _ = markup;
    }

    /// <summary>Writes markup that holds no text of others.</summary>
    public void Raw(string markup) => _written.Append(markup);

    /// <summary>Writes text, escaped.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var replacement = Replacement(text, ref i, out var length);
            if (replacement is not null)
            {
                _written.Append(text[at..(i + 1 - length)]).Append(replacement);
                at = i + 1;
            }
        }

        _written.Append(text[at..]);
    }

    /// <inheritdoc/>
    public override string ToString() => _written.ToString();

    /// <summary>What stands for the character: entities for markup, U+FFFD for what may not stand in HTML; null where it stands for itself.</summary>
    private static string? Replacement(ReadOnlySpan<char> text, ref int i, out int length)
    {
        length = 1;
        var c = text[i];
        switch (c)
        {
            case '&': return "&amp;";
            case '<': return "&lt;";
            case '>': return "&gt;";
            case '"': return "&quot;";
            case '\'': return "&#39;";
            case '\t' or '\n': return null;
            case < ' ' or (>= '\u007f' and <= '\u009f') or '\ufffe' or '\uffff': return "\ufffd";
            default: break;
        }

        if (!char.IsSurrogate(c))
        {
            return null;
        }

        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            i++;
            return null;
        }

        return "\ufffd";
    }

    /// <summary>Collects one interpolated string straight into the writer.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly Html _html;

        /// <summary>Made by the compiler.</summary>
        public Handler(int literalLength, int formattedCount, Html html)
        {
            _html = html;
            _html._written.EnsureCapacity(_html._written.Length + literalLength + (formattedCount * 8));
        }

        /// <summary>A literal part: markup.</summary>
        public void AppendLiteral(string markup) => _html._written.Append(markup);

        /// <summary>A hole: text.</summary>
        public void AppendFormatted(string? text) => _html.Text(text);

        /// <summary>A hole: text.</summary>
        public void AppendFormatted(ReadOnlySpan<char> text) => _html.Text(text);

        /// <summary>A hole: a whole number.</summary>
        public void AppendFormatted(int number) => _html._written.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}");
    }
}
