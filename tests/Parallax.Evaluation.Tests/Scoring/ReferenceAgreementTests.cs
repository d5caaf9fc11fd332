using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Parallax.Evaluation.Scoring;
using Parallax.Text;

namespace Parallax.Evaluation.Tests.Scoring;

/// <summary>Our figures agree with the reference scorers to three decimals.</summary>
public sealed class ReferenceAgreementTests
{
    private const double ThreeDecimals = 0.0005;
    private static readonly string[] Labels = ["person", "place", "figure"];
    private static readonly string[] Values = ["5", "5.0", "1,000", "1000", "P6W", "2031-05-06", "People", "people"];
    private static readonly string[] Speakers = ["Ana Ruiz", "Ruiz", "President Ruiz", "the ministry", "health ministry", "Tor's", "Bo (Tor)"];

    [SharedFact]
    public void Spans_are_scored_alike()
    {
        var random = new Random(7);
        var (gold, found) = (new List<ImmutableArray<LabelledSpan>>(), new List<ImmutableArray<LabelledSpan>>());
        for (var document = 0; document < 40; document++)
        {
            gold.Add(Spans(random));
            found.Add([.. Spans(random), .. gold[^1].Where(_ => random.Next(2) == 0)]);
        }

        var (scorer, near) = (new SpanScorer(), new SpanScorer(0.5));
        for (var document = 0; document < gold.Count; document++)
        {
            scorer.Add(gold[document], found[document], "value", "speaker~");
            near.Add(gold[document], found[document], "value");
        }

        using var reference = Score("score_spans.py", gold.Select(Record), found.Select(Record), "--gold", "--pred", "--attrs", "value,speaker~");
        using var nearReference = Score("score_spans.py", gold.Select(Record), found.Select(Record), "--gold", "--pred", "--attrs", "value", "--iou", "0.5");

        scorer.Strict.F1.ShouldBe(Number(reference, "strict", "F1"), ThreeDecimals);
        scorer.Strict.Precision.ShouldBe(Number(reference, "strict", "P"), ThreeDecimals);
        scorer.Relaxed.F1.ShouldBe(Number(reference, "relaxed", "F1"), ThreeDecimals);
        scorer.Relaxed.Recall.ShouldBe(Number(reference, "relaxed", "R"), ThreeDecimals);
        scorer.Accuracy("value").ShouldBe(Number(reference, "attrs", "value", "relaxed", "accuracy"), ThreeDecimals);
        scorer.F1("value").ShouldBe(Number(reference, "attrs", "value", "relaxed", "F1"), ThreeDecimals);
        scorer.Accuracy("speaker~").ShouldBe(Number(reference, "attrs", "speaker~", "relaxed", "accuracy"), ThreeDecimals);
        near.Relaxed.F1.ShouldBe(Number(nearReference, "relaxed", "F1"), ThreeDecimals);
    }

    [SharedFact]
    public void Groups_are_scored_alike()
    {
        var random = new Random(11);
        var items = Enumerable.Range(0, 200).Select(i => $"a{i}").ToList();
        var expected = items.ToDictionary(item => item, _ => $"s{random.Next(40)}");
        var found = items.Where(_ => random.Next(10) > 0).ToDictionary(item => item, item => random.Next(3) > 0 ? expected[item] : $"x{random.Next(40)}");

        var (precision, recall, f1) = GroupScorer.BCubed(expected, found);

        using var reference = Score("score_stories.py", expected.Select(Place), found.Select(Place));
        precision.ShouldBe(Number(reference, "bcubed", "p"), ThreeDecimals);
        recall.ShouldBe(Number(reference, "bcubed", "r"), ThreeDecimals);
        f1.ShouldBe(Number(reference, "bcubed", "f1"), ThreeDecimals);
    }

    [SharedFact]
    public void Pairs_are_scored_alike()
    {
        var random = new Random(13);
        var pairs = Enumerable.Range(0, 300).Select(i => (A: $"a{i}", B: $"b{i}", IsCopy: random.Next(3) == 0)).ToList();
        var found = pairs.Select(pair => (pair.A, pair.B, IsCopy: random.Next(4) > 0 ? pair.IsCopy : !pair.IsCopy)).ToList();

        var score = new Score(pairs.Zip(found).Count(each => each.First.IsCopy && each.Second.IsCopy), pairs.Count(pair => pair.IsCopy), found.Count(pair => pair.IsCopy));

        using var reference = Score("score_copies.py", pairs.Select(Pair), found.Select(Pair));
        score.F1.ShouldBe(Number(reference, "labels", "f1"), ThreeDecimals);
        score.Precision.ShouldBe(Number(reference, "labels", "p"), ThreeDecimals);
        score.Recall.ShouldBe(Number(reference, "labels", "r"), ThreeDecimals);
    }

    private static ImmutableArray<LabelledSpan> Spans(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(12)).Select(_ =>
        {
            var start = random.Next(200);
            var attributes = ImmutableSortedDictionary<string, string>.Empty;
            attributes = random.Next(3) > 0 ? attributes.Add("value", Values[random.Next(Values.Length)]) : attributes;
            attributes = random.Next(3) > 0 ? attributes.Add("speaker", Speakers[random.Next(Speakers.Length)]) : attributes;
            return new LabelledSpan(new TextSpan(start, start + 1 + random.Next(15)), Labels[random.Next(Labels.Length)]) { Attributes = attributes };
        }),
    ];

    private static Dictionary<string, object> Record(ImmutableArray<LabelledSpan> spans, int document) => new()
    {
        ["id"] = $"d{document}",
        ["spans"] = spans.Select(span =>
        {
            var record = span.Attributes.ToDictionary(each => each.Key, each => (object)each.Value);
            (record["start"], record["end"], record["label"]) = (span.Span.Start, span.Span.End, span.Label);
            return record;
        }).ToList(),
    };

    private static Dictionary<string, object> Place(KeyValuePair<string, string> item) => new() { ["id"] = item.Key, ["story"] = item.Value };

    private static Dictionary<string, object> Pair((string A, string B, bool IsCopy) pair) => new() { ["a"] = pair.A, ["b"] = pair.B, ["label"] = pair.IsCopy ? 1 : 0 };

    private static JsonDocument Score(string script, IEnumerable<object> gold, IEnumerable<object> found, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("parallax-scores-");
        try
        {
            var (goldFile, foundFile) = (Path.Combine(folder.FullName, "gold.jsonl"), Path.Combine(folder.FullName, "found.jsonl"));
            File.WriteAllLines(goldFile, gold.Select(record => JsonSerializer.Serialize(record)));
            File.WriteAllLines(foundFile, found.Select(record => JsonSerializer.Serialize(record)));
            string[] files = options is ["--gold", "--pred", .. var rest] ? ["--gold", goldFile, "--pred", foundFile, .. rest] : [goldFile, foundFile, .. options];
            using var process = Process.Start(new ProcessStartInfo("python3", [Path.Combine(Repository.Shared!, "tools", script), .. files, "--json"]) { RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0);
            return JsonDocument.Parse(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Number(JsonDocument json, params ReadOnlySpan<string> path)
    {
        var at = json.RootElement;
        foreach (var name in path)
        {
            at = at.GetProperty(name);
        }

        return at.GetDouble();
    }
}
