using System.CommandLine;
using Parallax.Printing;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax clean</c>: the report, the headline, and a reason for every cut.</summary>
internal static class CleanCommand
{
    public static Command Create()
    {
        var options = new CommonOptions();
        var command = new Command("clean", "Finds headline and report in pages and texts; every cut has its reason.");
        options.AddTo(command);
        command.SetAction(parsed => new ArticleBatch(options, parsed)
            .Run(article => JsonLines.Line(json => ArticleJson.Write(json, article)), CancellationToken.None));
        return command;
    }
}
