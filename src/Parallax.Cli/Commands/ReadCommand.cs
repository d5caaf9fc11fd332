using System.CommandLine;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Readings;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax read</c>: the facts of each article.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var options = new CommonOptions();
        var command = new Command("read", "Finds names, times, figures, statements and positions, each with its exact characters.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var reader = new ArticleReader(Language.English);
            return new ArticleBatch(options, parsed)
                .Run(article => JsonLines.Line(json => ReadingJson.Write(json, reader.Read(article))), CancellationToken.None);
        });
        return command;
    }
}
