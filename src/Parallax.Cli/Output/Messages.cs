using Parallax.Running;

namespace Parallax.Cli.Output;

/// <summary>Words for people, on standard error: one line each, problems always, notices once and not with <c>--quiet</c>.</summary>
internal sealed class Messages(TextWriter error, bool isQuiet)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public void Problem(Problem problem) => error.WriteLine(TerminalText.OnOneLine(problem.ToString()));

    public void Notice(Problem notice)
    {
        if (!isQuiet && _told.Add($"{notice.Code} {notice.Message}"))
        {
            error.WriteLine(TerminalText.OnOneLine(notice.ToString()));
        }
    }

    public void Explanation(string text) => error.Write(text);
}
