using System.Collections.Immutable;
using System.Globalization;
using Parallax.Learning;
using Parallax.Stories;
using Parallax.Training.Learning;

namespace Parallax.Training.Stories;

/// <summary>
/// Learns whether two articles tell one story, and whether an article belongs to a story as a whole, from sets whose stories editors made; tells what both reach on stories that they were
/// not learned on.
/// </summary>
internal static class StoryTrainer
{
    private static readonly string[] Sets = ["allsides", "wikinews", "ecbplus", "basil", "uci_headlines"];
    private static readonly double[] Leasts = [0.3, 0.35, 0.4, 0.45, 0.5];

    /// <summary>Reads the data folder and writes the models into a folder.</summary>
    public static void Train(string data, string output)
    {
        var streams = Sets.Select(set => StoryStream.Read(set, data)).ToArray();
        var pairs = OfParts(part => FitPairs(streams, part));
        var probabilities = streams.Select(stream => stream.Probabilities(pairs)).ToArray();
        var examples = streams.Zip(probabilities, (stream, each) => stream.Joins(each)).ToArray();
        var joins = OfParts(part => FitJoins(examples, part));
        Console.Error.WriteLine("on stories not learned on, by least likeness: BCubed F1 (precision, recall)");
        foreach (var (stream, each) in streams.Zip(probabilities))
        {
            var scores = Leasts.Select(least => (least, Score: stream.Score(each, joins, least)));
            Console.Error.WriteLine($"{stream.Name,-14} {string.Join("  ", scores.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.least}: {each.Score.F1:0.000} ({each.Score.Precision:0.00}, {each.Score.Recall:0.00})")))}");
        }

        Save(FitPairs(streams, part: -1), Path.Combine(output, "stories.bin"));
        Save(FitJoins(examples, part: -1), Path.Combine(output, "joins.bin"));
    }

    private static BoostedTrees[] OfParts(Func<int, BoostedTrees> fit) =>
        [.. Enumerable.Range(0, StoryStream.Parts).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(fit)];

    /// <summary>The model of all pairs but those that have an article of that part's stories; every set counts the same.</summary>
    private static BoostedTrees FitPairs(StoryStream[] streams, int part) =>
        Fit(StoryEvidence.Names, streams.Select(stream => stream.PairExamples().Where(example => !example.IsOf(part))));

    /// <summary>The model of all stories but those that have an article of that part's.</summary>
    private static BoostedTrees FitJoins(StoryExample[][] examples, int part) =>
        Fit(GrowingStories.Names, examples.Select(set => set.Where(example => !example.IsOf(part))));

    private static BoostedTrees Fit(ImmutableArray<string> names, IEnumerable<IEnumerable<StoryExample>> sets)
    {
        var all = new List<(StoryExample Example, double Weight)>();
        foreach (var set in sets.Select(each => each.ToArray()))
        {
            var sum = set.Sum(example => example.Weight);
            all.AddRange(set.Select(example => (example, example.Weight / sum)));
        }

        return BoostedTreesTrainer.Fit(
            names,
            all.ConvertAll(each => each.Example.Values),
            all.ConvertAll(each => each.Example.IsSame),
            all.ConvertAll(each => each.Weight * all.Count / Sets.Length));
    }

    private static void Save(BoostedTrees model, string path)
    {
        using var file = File.Create(path);
        model.Save(file);
    }
}
