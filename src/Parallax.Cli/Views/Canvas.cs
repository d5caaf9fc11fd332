using System.Text;
using Parallax.Cli.Output;
using Parallax.Text;
using Spectre.Console;

namespace Parallax.Cli.Views;

/// <summary>Lines for a terminal, wrapped to its width, coloured or not.</summary>
internal sealed class Canvas : IDisposable
{
    private const int WidthWithoutTerminal = 100;
    private readonly StringWriter _written = new();
    private readonly IAnsiConsole _console;
    private readonly bool _isColoured;

    public Canvas(bool isColoured)
    {
        _isColoured = isColoured;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // Without it Spectre sets colours on the process' own console, past the writer below.
            Ansi = AnsiSupport.Yes,
            ColorSystem = isColoured ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_written),
        });
        _console.Profile.Width = StandardOutput.IsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : WidthWithoutTerminal;
    }

    /// <summary>One line of pieces, wrapped where it is too long. The words may come from an article.</summary>
    public void Line(params IEnumerable<(string Words, Style Style)> pieces)
    {
        var line = new Paragraph();
        foreach (var (words, style) in pieces)
        {
            line.Append(TerminalText.OnOneLine(words), _isColoured ? style : Style.Plain);
        }

        _console.Write(line);
        _console.WriteLine();
    }

    public void Line(string words) => Line((words, Style.Plain));

    public void Blank() => _console.WriteLine();

    /// <summary>A text with looks laid over it; where several meet, their colours and lines combine, later ones first.</summary>
    public void Text(string text, IEnumerable<(TextSpan Span, Style Style)> looks)
    {
        var styles = new Style[text.Length];
        Array.Fill(styles, Style.Plain);
        foreach (var (span, style) in _isColoured ? looks : [])
        {
            for (var i = span.Start; i < span.End; i++)
            {
                styles[i] = ReferenceEquals(styles[i], Style.Plain) ? style : styles[i].Combine(style);
            }
        }

        var shown = TerminalText.Neutralise(text);
        var lines = new Paragraph();
        for (var start = 0; start < shown.Length;)
        {
            var end = start + 1;
            while (end < shown.Length && (ReferenceEquals(styles[end], styles[start]) || styles[end].Equals(styles[start])))
            {
                end++;
            }

            lines.Append(shown[start..end], styles[start]);
            start = end;
        }

        _console.Write(lines);
        _console.WriteLine();
    }

    public void Dispose() => _written.Dispose();

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_written.ToString());
}
