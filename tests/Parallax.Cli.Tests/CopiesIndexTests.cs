using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Parallax.Cli.Tests.Support;

namespace Parallax.Cli.Tests;

public sealed class CopiesIndexTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Index => Path.Combine(_folder.Path, "index");

    [Fact]
    public void Given_articles_in_two_runs_when_run_with_an_index_then_the_links_are_those_of_one_run_without()
    {
        var (first, second) = (Records("first", 0, 12), Records("second", 12, 24));

        ProgramRun.Of("copies", "--index", Index, second).Status.ShouldBe(0);
        var both = ProgramRun.Of("copies", "--index", Index, first);
        var again = ProgramRun.Of("copies", "--index", Index, first, second);

        both.Output.ShouldBe(ProgramRun.Of("copies", first, second).Output);
        both.Lines.ShouldNotBeEmpty();
        (again.Output, again.Status).ShouldBe((both.Output, 0));
        again.Error.ShouldContain("0 articles are new, 24 were known, 24 are in the index");
    }

    [Fact]
    public void Given_another_text_under_a_known_id_when_run_then_it_is_refused_as_in_one_input()
    {
        var (first, second) = (_folder.File("first.jsonl", Record("a", "One thing was told.")), _folder.File("second.jsonl", Record("a", "Another thing was told.")));
        ProgramRun.Of("copies", "--index", Index, first);

        var run = ProgramRun.Of("copies", "--index", Index, second);

        run.Status.ShouldBe(1);
        run.Error.ShouldContain("PX0107");
        run.ErrorLines[0].ShouldBe(ProgramRun.Of("copies", first, second).ErrorLines[0]);
    }

    [Fact]
    public void Given_a_file_that_is_no_index_when_run_then_the_problem_is_told_and_nothing_printed()
    {
        Directory.CreateDirectory(Index);
        _folder.File("index/copies.sqlite", new string('x', 5000));

        var run = ProgramRun.Of("copies", "--index", Index, Records("first", 0, 2));

        (run.Status, run.Output).ShouldBe((1, ""));
        run.Error.ShouldStartWith("PX0403");
    }

    [Theory]
    [InlineData("--unit", "sentence")]
    [InlineData("--pairs", "pairs.jsonl")]
    public void Given_options_that_look_at_single_pairs_when_run_with_an_index_then_the_usage_is_wrong(string option, string value)
    {
        ProgramRun.Of("copies", "--index", Index, option, value, Records("first", 0, 2)).Status.ShouldBe(2);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Given_a_run_killed_at_any_moment_when_run_again_then_the_links_are_those_of_a_run_that_was_not()
    {
        var all = Records("all", 0, 3000);
        var expected = ProgramRun.Of("copies", all).Output;
        for (var kill = 0; kill < 6; kill++)
        {
            using var process = ProgramRun.Begin("copies", "--index", Index, all);
            WaitForGrowth(process, kill);
            process.Kill();
            process.WaitForExit();
        }

        var run = ProgramRun.Of("copies", "--index", Index, all);

        run.Output.ShouldBe(expected);
        run.Error.ShouldContain("3000 are in the index");
        ProgramRun.Of("copies", "--index", Index, all).Output.ShouldBe(expected);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Until the file or its journal has changed so many times, or the process is done.</summary>
    private void WaitForGrowth(Process process, int changes)
    {
        var last = -1L;
        while (changes >= 0 && !process.WaitForExit(TimeSpan.FromMilliseconds(5)))
        {
            var size = Directory.Exists(Index) ? new DirectoryInfo(Index).EnumerateFiles().Sum(file => file.Length) : 0;
            changes -= size == last ? 0 : 1;
            last = size;
        }
    }

    private string Records(string name, int from, int to) => _folder.File($"{name}.jsonl", string.Concat(Enumerable.Range(from, to - from).Select(i => Record(Id(i), Text(i)))));

    private static string Record(string id, string text) => JsonSerializer.Serialize(new { id, text }) + "\n";

    private static string Id(int i) => (i * 7919 % 10007).ToString("00000", CultureInfo.InvariantCulture);

    /// <summary>Of three articles each, the second is the first with another opening, the third stands alone.</summary>
    private static string Text(int i)
    {
        var story = i % 3 == 2 ? i : i - (i % 3);
        return string.Join('\n', Enumerable.Range(i % 3, 8).Select(line => string.Create(CultureInfo.InvariantCulture, $"In district {story}{(char)('a' + line)} the council of ward {story * 31 % 977} counted {(story * 37) + (line * 11)} boats on quay {line + story} and {line * story} on the other side.")));
    }
}
