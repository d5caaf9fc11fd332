using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Cli.Tests.Support;
using Parallax.Languages;
using Parallax.Readings;

namespace Parallax.Cli.Tests;

public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.In("README.md"));

    [Fact]
    public void The_library_example_prints_what_the_README_says()
    {
        using var printed = new StringWriter();

        var text = "At least 27 people were freed on Thursday, mediators said.";
        var draft = new Draft { Id = new ArticleId("ferry"), Source = "ferry.txt", Text = text };
        var article = new ArticleCleaner().Clean(draft);
        var reading = new ArticleReader(Language.English).Read(article);
        foreach (var figure in reading.Figures)
        {
            printed.WriteLine($"{figure.Span.Of(article.Text)}: {figure.Low}..{figure.High} {figure.Unit}");
        }

        var example = Block("csharp");
        example.ShouldContain("new ArticleReader(Language.English).Read(article)");
        Block("text").ShouldContain(printed.ToString().Trim());
        var test = File.ReadAllText(Repository.In("tests", "Parallax.Cli.Tests", "ReadmeTests.cs"));
        foreach (var line in example.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 1 && !line.StartsWith("using ", StringComparison.Ordinal)))
        {
            test.ShouldContain(line.Replace("Console.WriteLine", "printed.WriteLine", StringComparison.Ordinal));
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Each_command_of_the_README_on_the_samples_runs()
    {
        var commands = Readme.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("./parallax ", StringComparison.Ordinal) && line.Contains("samples", StringComparison.Ordinal))
            .Select(line => line.Split(" #")[0].Trim())
            .ToList();

        commands.Count.ShouldBeGreaterThan(4);
        using var folder = new TempFolder();
        foreach (var command in commands)
        {
            var line = command.Replace("./parallax", "parallax", StringComparison.Ordinal).Replace("talks.html", $"{folder.Path}/talks.html", StringComparison.Ordinal);
            ProgramRun.InShell($"cd '{Repository.Root}'; {line}").Status.ShouldBe(0, command);
        }
    }

    private static string Block(string language)
    {
        var start = Readme.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Readme[start..Readme.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
