using System.CommandLine;
using Parallax.Articles;
using Parallax.Cli.Output;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Stories;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax stories</c>: which story and which thread each article belongs to.</summary>
internal static class StoriesCommand
{
    public static Command Create()
    {
        var options = new CommonOptions("jsonl");
        var lookback = new Option<int>("--lookback") { Description = "How many days back an article may find its story.", DefaultValueFactory = _ => StoryOptions.Default.LookbackDays };
        lookback.Validators.Add(result =>
        {
            if (result.GetValue(lookback) < 1)
            {
                result.AddError("--lookback: at least one day");
            }
        });
        var command = new Verb("stories", "Groups articles into stories, and stories into threads over weeks and months.")
        {
            Examples =
            [
                ("parallax stories samples", "a line an article: its story and its thread"),
                ("parallax stories --lookback 3 dump.jsonl.gz", "an article joins only stories of the last three days"),
            ],
        };
        options.AddTo(command);
        command.Add(lookback);
        command.SetAction((parsed, cancellation) =>
        {
            var set = ArticleSet<Article>.Load(options, parsed, article => article, cancellation);
            var finder = new StoryFinder(Language.English, StoryOptions.Default with { LookbackDays = parsed.GetValue(lookback) });
            using var output = StandardOutput.Open();
            foreach (var place in finder.Group([.. set.Items], cancellation))
            {
                output.Write(JsonLines.Line(json => StoryJson.Write(json, place)));
            }

            return Task.FromResult(set.Status);
        });
        return command;
    }
}
