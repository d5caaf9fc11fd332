using System.CommandLine;
using System.Text;
using Parallax.Articles;
using Parallax.Cli.Views;
using Parallax.Printing;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax clean</c>: the report, the headline, and a reason for every cut.</summary>
internal static class CleanCommand
{
    public static Command Create()
    {
        var options = new CommonOptions("jsonl", "text", "markdown", "tei");
        var command = new Verb("clean", "Finds headline and report in pages and texts; every cut has its reason.")
        {
            Examples =
            [
                ("parallax clean page.html", "headline and report of a page"),
                ("parallax clean --format markdown pages/ > reports.md", "all pages of a folder, to read"),
                ("parallax clean --cache kept https://courier.example/report.html", "a page of the web, kept in a folder"),
                ("parallax clean crawl.warc.gz feed.xml", "the pages of a web archive, the items of a feed"),
                ("parallax clean --explain page.html", "also what each field was chosen from, how likely each block is report, and why each cut was made"),
            ],
        };
        options.AddTo(command);
        command.Add(options.Precision);
        command.Add(options.Recall);
        command.Add(options.Explain);
        command.SetAction((parsed, cancellation) =>
        {
            var (format, isExplained) = (options.FormatOf(parsed), parsed.GetValue(options.Explain));
            var view = new ArticleView(options.IsColoured(parsed));
            return Task.FromResult(new ArticleBatch(options, parsed).Run(
                article => new Printed(Print(article, format, view)) { Explained = isExplained ? Explained.Of(article) : [] },
                cancellation));
        });
        return command;
    }

    private static byte[] Print(Article article, string format, ArticleView view) => format switch
    {
        "text" => view.Render(article),
        "markdown" => Encoding.UTF8.GetBytes(ArticleMarkdown.Of(article)),
        "tei" => ArticleTei.Of(article),
        _ => JsonLines.Line(json => ArticleJson.Write(json, article)),
    };
}
