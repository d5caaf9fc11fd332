using System.Collections.Immutable;
using System.CommandLine;
using Parallax.Articles;
using Parallax.Cli.Output;
using Parallax.Cli.Views;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Stories;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax stories</c>: which story and which thread each article belongs to.</summary>
internal static class StoriesCommand
{
    public static Command Create()
    {
        var options = new CommonOptions("jsonl", "text");
        var lookback = new Option<int>("--lookback") { Description = "How many days back an article may find its story.", DefaultValueFactory = _ => StoryOptions.Default.LookbackDays };
        lookback.Validators.Add(result =>
        {
            if (result.GetValue(lookback) < 1)
            {
                result.AddError("--lookback: at least one day");
            }
        });
        var explained = new Option<string?>("--explain") { Description = "Tells why the article of this id stands in its story, instead of all places.", HelpName = "ID" };
        var command = new Verb("stories", "Groups articles into stories, and stories into threads over weeks and months.")
        {
            Examples =
            [
                ("parallax stories samples", "a line an article: its story and its thread"),
                ("parallax stories --lookback 3 dump.jsonl.gz", "an article joins only stories of the last three days"),
                ("parallax stories --explain 12-cpa-release samples", "what that article was weighed against, and how it came out"),
            ],
        };
        options.AddTo(command);
        command.Add(lookback);
        command.Add(explained);
        command.SetAction((parsed, cancellation) =>
        {
            var set = ArticleSet<Article>.Load(options, parsed, article => article, cancellation);
            var finder = new StoryFinder(Language.English, StoryOptions.Default with { LookbackDays = parsed.GetValue(lookback) });
            if (parsed.GetValue(explained) is { } id)
            {
                return Task.FromResult(Explain(finder, [.. set.Items], id, options.FormatOf(parsed), cancellation) ? set.Status : 1);
            }

            using var output = StandardOutput.Open();
            foreach (var place in finder.Group([.. set.Items], cancellation))
            {
                output.Write(options.FormatOf(parsed) == "text" ? StoryView.Render(place) : JsonLines.Line(json => StoryJson.Write(json, place)));
            }

            return Task.FromResult(set.Status);
        });
        return command;
    }

    private static bool Explain(StoryFinder finder, ImmutableArray<Article> articles, string id, string format, CancellationToken cancellation)
    {
        if (finder.Explain(articles, new ArticleId(id), cancellation) is not { } explanation)
        {
            Console.Error.WriteLine(CliProblems.NoSuchArticle(id));
            return false;
        }

        using var output = StandardOutput.Open();
        output.Write(format == "text" ? StoryView.Render(explanation) : JsonLines.Line(json => StoryJson.Write(json, explanation)));
        return true;
    }
}
