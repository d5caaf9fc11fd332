using System.Text;
using System.Text.Json;
using Parallax.Cli.Tests.Support;

namespace Parallax.Cli.Tests;

public sealed class ProgramTests
{
    private static readonly string Report = Repository.In("samples", "sollan-talks", "01-cpa-plan.txt");
    private static readonly string Talks = Repository.In("samples", "sollan-talks");

    [Fact]
    public void Given_version_is_asked_then_it_is_one_short_line()
    {
        var run = ProgramRun.Of("--version");

        run.Status.ShouldBe(0);
        run.Lines.ShouldHaveSingleItem().ShouldMatch(@"^\d+\.\d+\.\d+");
    }

    [Theory]
    [InlineData("clean")]
    [InlineData("read")]
    [InlineData("copies")]
    [InlineData("stories")]
    [InlineData("diff")]
    [InlineData("dossier")]
    [InlineData("export")]
    [InlineData("completion")]
    public void Given_a_verb_when_help_is_asked_then_it_ends_with_examples(string verb)
    {
        var run = ProgramRun.Of(verb, "--help");

        run.Status.ShouldBe(0);
        run.Output.ShouldContain("Examples:");
        run.Output.ShouldContain($"parallax {verb} ");
    }

    [Theory]
    [InlineData("raed", "samples")]
    [InlineData("read", "samples", "--format", "yaml")]
    [InlineData("read", "samples", "--threads", "0")]
    [InlineData("read", "samples", "--meta", "/no/such.csv")]
    [InlineData("clean", "samples", "--offline")]
    [InlineData("clean", "samples", "--delay", "-1")]
    [InlineData("diff", "samples")]
    [InlineData("dossier", "samples", "--as-of", "2031-5-6")]
    [InlineData("read")]
    public void Given_wrong_usage_then_the_status_is_2_and_the_help_is_pointed_to(params string[] arguments)
    {
        var run = ProgramRun.Of(arguments);

        run.Status.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("--help");
    }

    [Fact]
    public void Given_a_pipe_when_read_then_each_article_is_one_json_line_in_order()
    {
        var run = ProgramRun.Of("read", Talks);

        run.Status.ShouldBe(0);
        run.Lines.Length.ShouldBe(14);
        string.Join(' ', run.Lines.Select(Id)).ShouldStartWith("01-cpa-plan 02-courier-plan 03-harbour-plan");
    }

    [Fact]
    public void Given_reports_when_exported_then_each_line_is_an_event_and_what_is_none_is_told()
    {
        var run = ProgramRun.Of(["export", "--format", "plover", "-"], Encoding.UTF8.GetBytes(
            "{\"id\":\"a\",\"published\":\"2031-05-14\",\"text\":\"Sollan imposed sanctions on Orrin. Three reporters were arrested in Tessa.\"}\n"));

        run.Status.ShouldBe(0);
        using var record = JsonDocument.Parse(run.Lines.ShouldHaveSingleItem());
        record.RootElement.GetProperty("event")[0].GetString().ShouldBe("SANCTION");
        run.Error.ShouldContain("1 of 2 events are no PLOVER records");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Given_other_threads_and_another_language_of_the_machine_then_the_bytes_are_the_same()
    {
        var one = ProgramRun.Of("read", Talks, "--threads", "1");
        var many = ProgramRun.Of(["read", Talks, "--threads", "4"], null, ("LC_ALL", "tr_TR.UTF-8"), ("LANG", "tr_TR.UTF-8"));

        many.Output.ShouldBe(one.Output);
    }

    [Fact]
    public void Given_records_on_standard_input_then_they_are_read()
    {
        var run = ProgramRun.Of(["clean", "-"], "{\"id\":\"a\",\"text\":\"Rain fell on Tor.\"}\n"u8.ToArray());

        run.Status.ShouldBe(0);
        Id(run.Lines.ShouldHaveSingleItem()).ShouldBe("a");
    }

    [Fact]
    public void Given_inputs_that_are_refused_then_each_has_one_line_with_its_code_and_the_others_go_on()
    {
        using var folder = new TempFolder();
        string[] inputs =
        [
            folder.File("good.txt", "Rain fell on Tor on Monday."),
            folder.File("empty.txt", ""),
            folder.File("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0x0D]),
            folder.File("large.txt", new string('a', 2 * 1024 * 1024)),
            folder.File("lines.jsonl", "{\"id\":\"one\",\"text\":\"Snow fell.\"}\n{\"id\":\"two\",\n{\"id\":\"good\",\"text\":\"Hail fell.\"}\n"),
            folder.File("song.mp3", "la"),
            Path.Combine(folder.Path, "missing.txt"),
        ];

        var run = ProgramRun.Of([.. (string[])["clean", "--max-size", "1"], .. inputs]);

        run.Status.ShouldBe(1);
        run.Lines.Select(Id).ShouldBe(["good", "one"]);
        run.ErrorLines.Select(line => line[..6]).Order(StringComparer.Ordinal).ShouldBe(["PX0101", "PX0103", "PX0104", "PX0105", "PX0106", "PX0107", "PX0108"]);
        run.Error.ShouldContain("lines.jsonl#2");
        run.ErrorLines.ShouldAllBe(line => line.Contains(folder.Path, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Given_quiet_then_notices_are_left_out_and_refusals_are_told()
    {
        using var folder = new TempFolder();
        var latin = folder.File("latin.txt", Encoding.Latin1.GetBytes("Der Bürgermeister sprach über die Brücke."));
        var empty = folder.File("empty.txt", "");

        var loud = ProgramRun.Of("read", latin, empty);
        var quiet = ProgramRun.Of("read", "--quiet", latin, empty);

        loud.Error.ShouldContain("PX0201");
        quiet.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("PX0103");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Given_explain_then_rules_are_told_on_standard_error_and_the_output_is_the_same()
    {
        var plain = ProgramRun.Of("read", Report);
        var explained = ProgramRun.Of("read", "--explain", Report);

        explained.Output.ShouldBe(plain.Output);
        explained.Error.ShouldContain("figure.");
        explained.Error.ShouldContain("At least 2,140");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Given_a_dossier_when_explained_then_every_join_and_what_fell_short_is_a_line_with_its_reasons()
    {
        var all = ProgramRun.Of("dossier", "--one", Talks, "--explain", "all");
        var series = ProgramRun.Of("dossier", "--one", Talks, "--explain", "f1");
        var shown = ProgramRun.Of("dossier", "--one", Talks, "--explain", "f1", "--format", "markdown");

        all.Status.ShouldBe(0);
        var joins = all.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        joins.ShouldAllBe(join => join.GetProperty("reasons").GetArrayLength() > 0);
        foreach (var kind in (string[])["series", "utterance", "entity", "proposal", "contradiction"])
        {
            joins.ShouldContain(join => join.GetProperty("kind").GetString() == kind && join.GetProperty("joined").GetBoolean(), kind);
        }

        joins.ShouldContain(join => !join.GetProperty("joined").GetBoolean());
        series.Lines.ShouldBe(all.Lines.Where(line => line.Contains("\"entry\":\"f1\"", StringComparison.Ordinal)));
        shown.Lines.Count(line => line.StartsWith("joined, series", StringComparison.Ordinal)).ShouldBe(series.Lines.Count(line => line.Contains("\"kind\":\"series\",\"joined\":true", StringComparison.Ordinal)));
    }

    [Fact]
    public void Given_an_entry_that_no_dossier_has_when_explained_then_the_run_says_so()
    {
        var run = ProgramRun.Of("dossier", Report, "--explain", "f99");

        run.Status.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("PX0312 f99");
        ProgramRun.Of("dossier", Report, "--explain", "all", "--format", "html").Status.ShouldBe(2);
    }

    [Fact]
    public void Given_addresses_of_this_machine_then_they_are_refused_and_the_others_go_on()
    {
        using var folder = new TempFolder();
        var feed = folder.File("feed.xml", "<rss><channel><item><title>Ferries stop</title><link>https://courier.example/1</link><pubDate>Wed, 07 Feb 2031 23:10:00 -0500</pubDate></item></channel></rss>");

        var run = ProgramRun.Of("clean", "http://127.0.0.1:9/", feed);

        run.Status.ShouldBe(1);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("PX0141 http://127.0.0.1:9/");
        using var article = JsonDocument.Parse(run.Lines.ShouldHaveSingleItem());
        (article.RootElement.GetProperty("published").GetString(), article.RootElement.GetProperty("publishedBasis").GetString()).ShouldBe(("2031-02-07", "feed"));
    }

    [Fact]
    public void Given_two_versions_of_one_page_when_compared_then_only_what_changed_differs()
    {
        using var before = new TempFolder();
        using var after = new TempFolder();
        var (old, now) = (before.File("page.txt", "At least 2,140 people were killed in Tor."), after.File("page.txt", "At least 2,312 people were killed in Tor."));

        var run = ProgramRun.Of("diff", old, now);
        var shown = ProgramRun.Of("diff", old, now, "--format", "text", "--color", "always");

        run.Status.ShouldBe(0);
        run.Lines.Single(line => !line.Contains("\"same\"", StringComparison.Ordinal)).ShouldContain("\"aWords\":\"At least 2,140\",\"bWords\":\"At least 2,312\"");
        run.Output.ShouldNotContain("\\u0000");
        shown.Output.ShouldContain("0 the same, 1 changed");
        shown.Output.ShouldContain("\u001B[");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Given_dossiers_as_of_two_days_when_compared_then_the_later_reports_stand_in_the_second_only()
    {
        using var folder = new TempFolder();
        var (then, now) = (Path.Combine(folder.Path, "then.json"), Path.Combine(folder.Path, "now.json"));

        ProgramRun.Of("dossier", "--one", Talks, "--as-of", "2031-05-15", "-o", then).Error.ShouldContain("PX0309");
        ProgramRun.Of("dossier", "--one", Talks, "-o", now);
        var reports = ProgramRun.Of("diff", then, now).Lines.Where(line => line.StartsWith("{\"kind\":\"report\"", StringComparison.Ordinal)).ToList();

        reports.Count(line => line.Contains("\"same\"", StringComparison.Ordinal)).ShouldBe(7);
        reports.Count(line => line.Contains("\"onlyB\"", StringComparison.Ordinal)).ShouldBe(7);
    }

    [Fact]
    public void Given_sides_that_cannot_be_compared_then_each_is_told_with_its_code()
    {
        using var folder = new TempFolder();
        var broken = folder.File("broken.json", "{\"story\":{\"id\":");
        var article = folder.File("a.txt", "Rain fell on Tor.");

        ProgramRun.Of("diff", broken, article).Error.ShouldContain("PX0307");
        ProgramRun.Of("diff", broken, broken).Error.ShouldContain("PX0306");
        ProgramRun.Of("diff", Talks, article).Error.ShouldContain("PX0305");
        ProgramRun.Of("diff", article, Path.Combine(folder.Path, "missing.txt")).ShouldSatisfyAllConditions(run => run.Status.ShouldBe(1), run => run.Error.ShouldContain("PX0101"));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Given_a_shell_then_its_completion_script_asks_the_program(string shell) =>
        ProgramRun.Of("completion", shell).Output.ShouldContain("[suggest:");

    [Fact]
    public void Given_half_a_word_when_the_shell_asks_then_verbs_and_options_are_suggested()
    {
        ProgramRun.Of("[suggest:11]", "parallax re").Lines.ShouldContain("read");
        ProgramRun.Of("[suggest:18]", "parallax read --th").Lines.ShouldContain("--threads");
        ProgramRun.Of("[suggest:23]", "parallax read --format ").Lines.ShouldContain("marked");
    }

    [Fact]
    public void Given_marked_is_asked_then_the_facts_are_written_into_the_text() =>
        ProgramRun.Of("read", "--format", "marked", Report).Output.ShouldContain("⟦figure >=2140 people|At least 2,140⟧");

    [TerminalFact]
    [Trait("Category", "Slow")]
    public void Given_a_terminal_when_read_then_facts_are_coloured_and_a_legend_tells_the_colours()
    {
        var run = ProgramRun.OnTerminal($"read {Report}");

        run.Status.ShouldBe(0);
        run.Output.ShouldContain("\e[");
        run.Output.ShouldContain("== 01-cpa-plan ==");
        run.Output.ShouldContain("organisation");
        run.Output.ShouldNotContain("\"statements\"");
    }

    [TerminalFact]
    [Trait("Category", "Slow")]
    public void Given_a_terminal_and_NO_COLOR_then_marks_stand_in_for_colours()
    {
        var run = ProgramRun.OnTerminal($"read {Report} --color never");

        run.Output.ShouldNotContain("\e[3");
        run.Output.ShouldContain("⟦figure");
    }

    [TerminalFact]
    [Trait("Category", "Slow")]
    public void Given_a_reader_that_stops_reading_then_the_program_ends_quietly()
    {
        var run = ProgramRun.InShell($"parallax read --format jsonl '{Talks}' '{Repository.In("samples", "orrin-fire")}' | head -c 10; echo \" ${{PIPESTATUS[0]}}\"");

        run.Output.ShouldEndWith(" 0\n");
        run.Error.ShouldBeEmpty();
    }

    [TerminalFact]
    [Trait("Category", "Slow")]
    public void Given_Ctrl_C_then_the_program_ends_with_130()
    {
        // What holds the input open stands in another process group: ended by the same signal, it would end the input before the program knows of the signal. On a busy machine the program starts in seconds.
        var run = ProgramRun.InShell("exec 3< <(exec sleep 60 2>&-); holder=$!; set -m; parallax read - <&3 & sleep 5; kill -INT %1; wait %1; echo $?; kill $holder");

        run.Lines[^1].ShouldBe("130");
    }

    [TerminalFact]
    [Trait("Category", "Slow")]
    public void Given_a_long_run_on_a_terminal_then_a_line_tells_share_rate_and_time_left()
    {
        using var folder = new TempFolder();
        var text = JsonSerializer.Serialize(File.ReadAllText(Report));
        var records = folder.File("many.jsonl", string.Concat(Enumerable.Range(0, 3_000).Select(i => $"{{\"id\":\"{i}\",\"text\":{text}}}\n")));

        var run = ProgramRun.OnTerminal($"read {records} > {folder.Path}/out.jsonl");

        run.Output.ShouldContain("%");
        run.Output.ShouldContain("a second");
        run.Output.ShouldContain("left");
    }

    private static string Id(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("id").GetString()!;
    }
}
