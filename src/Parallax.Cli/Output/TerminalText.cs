namespace Parallax.Cli.Output;

/// <summary>Makes text from articles safe to show: characters that command a terminal or turn the writing direction become visible signs, one for one.</summary>
internal static class TerminalText
{
    private const char Replacement = '\uFFFD';
    private const char ControlPictures = '\u2400';
    private const char DeletePicture = '\u2421';

    public static string Neutralise(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0
        ? text
        : string.Create(text.Length, text, static (shown, original) =>
        {
            for (var i = 0; i < shown.Length; i++)
            {
                shown[i] = Shown(original[i]);
            }
        });

    /// <summary>The same on one line: line ends and tabs become spaces.</summary>
    public static string OnOneLine(string text) => Neutralise(text.Replace('\n', ' ').Replace('\t', ' ').Replace('\r', ' '));

    private static char Shown(char c) => c switch
    {
        '\n' or '\t' => c,
        < ' ' => (char)(ControlPictures + c),
        '\u007F' => DeletePicture,
        >= '\u0080' and <= '\u009F' => Replacement,
        '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' => Replacement,
        _ => c,
    };
}
