using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Parallax.Evaluation.Scoring;

namespace Parallax.Evaluation.Tests.Scoring;

public sealed class ChainScorerTests
{
    [Fact]
    public void Given_the_expected_chains_then_all_is_1() => ChainScorer.Score(["a", "a", "b"], [1, 1, 2]).ShouldBe((1, 1, 1, 1));

    [Fact]
    public void Given_no_mentions_then_all_is_0() => ChainScorer.Score<string, string>([], []).ShouldBe((0, 0, 0, 0));

    [Fact]
    public void Given_singletons_only_where_there_are_chains_then_no_link_is_found() => ChainScorer.Score(["a", "a"], [1, 2]).Muc.ShouldBe(0);

    [Fact]
    public void Given_one_mention_in_another_chain_then_the_figures_are_those_of_the_papers()
    {
        var (muc, bCubed, ceaf, mean) = ChainScorer.Score(["a", "a", "a", "b", "b", "c"], [1, 1, 2, 2, 2, 3]);

        muc.ShouldBe(2.0 / 3, 1e-9);
        bCubed.ShouldBe(7.0 / 9, 1e-9); // both sides: (2/3 + 2/3 + 1/3 + 1 + 1 + 1) / 6, and (1 + 1 + 1/3 + 2/3 + 2/3 + 1) / 6
        ceaf.ShouldBe(2.6 / 3, 1e-9); // 0.8 + 0.8 + 1 of 3 chains
        mean.ShouldBe((muc + bCubed + ceaf) / 3, 1e-9);
    }

    [Fact]
    public void Given_chains_of_two_sides_of_unlike_length_then_an_error_says_so() => Should.Throw<ArgumentOutOfRangeException>(() => ChainScorer.Score([1], new[] { 1, 2 }));

    [SharedFact]
    public void The_reference_scorer_agrees()
    {
        var random = new Random(17);
        List<int> expected = [.. Enumerable.Range(0, 300).Select(_ => random.Next(70))];
        List<int> found = [.. expected.Select(chain => random.Next(3) > 0 ? chain : 100 + random.Next(40))];

        var score = ChainScorer.Score(expected, found);

        var reference = Reference(expected, found);
        (100 * score.Muc).ShouldBe(reference["MUC"], 0.006);
        (100 * score.BCubed).ShouldBe(reference["B3"], 0.006);
        (100 * score.Ceaf).ShouldBe(reference["CEAFe"], 0.006);
        (100 * score.Mean).ShouldBe(reference["CoNLL"], 0.006);
    }

    private static Dictionary<string, double> Reference(List<int> expected, List<int> found)
    {
        var folder = Directory.CreateTempSubdirectory("parallax-chains-");
        try
        {
            var (gold, pred) = (Path.Combine(folder.FullName, "gold.jsonl"), Path.Combine(folder.FullName, "pred.jsonl"));
            File.WriteAllText(gold, JsonSerializer.Serialize(new { id = "d", topic = 1, text = "x", spans = expected.Select((chain, i) => new { m_id = $"{i}", start = 0, end = 1, label = "ACTION_OCCURRENCE", validated = true, coref = $"c{chain}" }) }));
            File.WriteAllText(pred, JsonSerializer.Serialize(new { id = "d", clusters = found.Index().ToDictionary(each => $"{each.Index}", each => $"{each.Item}") }));
            using var process = Process.Start(new ProcessStartInfo("python3", [Path.Combine(Repository.Shared!, "tools", "score_coref.py"), "--gold", gold, "--pred", pred]) { RedirectStandardOutput = true })!;
            var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            process.ExitCode.ShouldBe(0);
            return lines.Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(cells => cells[0], cells => double.Parse(cells[2], CultureInfo.InvariantCulture));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
