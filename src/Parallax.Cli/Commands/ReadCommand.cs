using System.CommandLine;
using System.Text;
using Parallax.Cli.Views;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Readings;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax read</c>: the facts of each article.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var options = new CommonOptions("jsonl", "text", "marked");
        var command = new Verb("read", "Finds names, times, figures, statements, positions and events, each with its exact characters.")
        {
            Examples =
            [
                ("parallax read report.txt", "one report, facts marked, on a terminal"),
                ("parallax read reports/ > facts.jsonl", "a folder, one JSON object an article"),
                ("parallax read --format marked report.txt", "the text with its facts written in"),
                ("parallax read --meta dates.csv reports/", "with days of publication from a table"),
                ("parallax read --explain report.txt", "also which rule found what"),
                ("zcat dump.jsonl.gz | parallax read -", "records from another program"),
            ],
        };
        options.AddTo(command);
        command.Add(options.Explain);
        command.SetAction((parsed, cancellation) =>
        {
            var (format, isExplained) = (options.FormatOf(parsed), parsed.GetValue(options.Explain));
            var reader = new ArticleReader(Language.English);
            reader.Warm();
            var view = new ReadingView(options.IsColoured(parsed));
            return Task.FromResult(new ArticleBatch(options, parsed).Run(
                article =>
                {
                    var reading = reader.Read(article);
                    return new Printed(Print(reading, format, view)) { Notices = reading.Notices, Explained = isExplained ? Explained.Of(reading) : [] };
                },
                cancellation));
        });
        return command;
    }

    private static byte[] Print(Reading reading, string format, ReadingView view) => format switch
    {
        "text" => view.Render(reading),
        "marked" => Encoding.UTF8.GetBytes(ReadingMarks.Render(reading, reading.Article.Text) + "\n\n"),
        _ => JsonLines.Line(json => ReadingJson.Write(json, reading)),
    };
}
