using System.Collections.Immutable;
using System.Globalization;
using Parallax.Learning;
using Parallax.Stories;
using Parallax.Training.Learning;

namespace Parallax.Training.Stories;

/// <summary>
/// Learns whether two articles tell one story, whether an article belongs to a story as a whole, and whether two stories of undated articles are one, from sets whose stories editors made; tells what all
/// reach on stories that they were not learned on.
/// </summary>
internal static class StoryTrainer
{
    private const double TopicWeight = 0.35; // of each way in which the folders on one topic are told, where a set counts 1
    private const double UndatedWeight = 0.5; // of a set without its dates, where the set counts 1
    private const double ShareOfOne = 0.4; // of the weight of folders of one story, for pairs: with all of it an offer and its refusal days later are one story too
    private const double ShareOfValues = 0.6; // of the numbers that each tree asks of: with all, small sets move more
    private static readonly string[] Sets = ["allsides", "wikinews", "ecbplus", "basil", "uci_headlines"];
    private static readonly string[] UndatedSets = ["allsides", "wikinews", "basil", "uci_headlines"]; // of ecbplus most is undated
    private static readonly string[] TopicSets = ["allsides", "wikinews"];
    private static readonly double[] Leasts = [0.3, 0.35, 0.4, 0.45, 0.5];

    /// <summary>Reads the data folder and writes the models into a folder.</summary>
    public static void Train(string data, string output)
    {
        var sets = Read(data);
        var pairs = OfParts(part => FitPairs(sets, part));
        var probabilities = sets.Select(set => set.Probabilities(pairs)).ToArray();
        var examples = sets.Zip(probabilities, (set, each) => set.Joins(each)).ToArray();
        var joins = OfParts(part => FitJoins(sets, examples, part));
        var undatedExamples = sets.Zip(probabilities, (set, each) => set.UndatedExamples(each, joins)).ToArray();
        var undated = OfParts(part => FitUndated(sets, undatedExamples, part));
        Console.Error.WriteLine("on stories not learned on, by least likeness: BCubed F1 (precision, recall)");
        foreach (var (set, each) in sets.Zip(probabilities))
        {
            var scores = Leasts.Select(least => (least, Score: set.Score(each, joins, undated, least)));
            Console.Error.WriteLine($"{set.Name,-22} {string.Join("  ", scores.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.least}: {each.Score.F1:0.000} ({each.Score.Precision:0.00}, {each.Score.Recall:0.00})")))}");
        }

        Save(FitPairs(sets, part: -1), Path.Combine(output, "stories.bin"));
        Save(FitJoins(sets, examples, part: -1), Path.Combine(output, "joins.bin"));
        Save(FitUndated(sets, undatedExamples, part: -1), Path.Combine(output, "undated.bin"));
    }

    /// <summary>The sets as they are, the folders on one topic that are cut out of them, told in four ways, folders of one story each, and the same without dates.</summary>
    private static StorySet[] Read(string data)
    {
        var read = Sets.ToDictionary(set => set, set => ToldArticle.Read(set, data), StringComparer.Ordinal);
        var topics = TopicSets.SelectMany(set => TopicFolders.Cut(read[set])).ToArray();
        var ones = Sets.SelectMany(set => TopicFolders.OfOne(read[set])).ToArray();
        var unknown = Array.ConvertAll(topics, TopicFolders.WithUnknownNames);
        var briefs = Array.ConvertAll(unknown, TopicFolders.ToldInBrief);
        return
        [
            .. Sets.Select(set => new StorySet(set, 1, [StoryStream.Of(read[set])])),
            new StorySet("topics", TopicWeight, Array.ConvertAll(topics, StoryStream.Of)),
            new StorySet("unknown names", TopicWeight, Array.ConvertAll(unknown, StoryStream.Of)),
            new StorySet("briefs", TopicWeight, Array.ConvertAll(briefs, StoryStream.Of)),
            new StorySet("two stories", TopicWeight, [.. briefs.SelectMany(TopicFolders.InTwos).Select(StoryStream.Of)]),
            new StorySet("one story", 0, Array.ConvertAll(ones, StoryStream.Of)), // told, not learned from
            .. UndatedSets.Select(set => Undated(set, 1, [read[set]])),
            Undated("one story", TopicWeight, ones) with { ShareOfPairs = ShareOfOne },
            Undated("topics", TopicWeight, topics),
            Undated("briefs", TopicWeight, briefs),
            Undated("two stories", TopicWeight, [.. briefs.SelectMany(TopicFolders.InTwos)]),
        ];
    }

    private static StorySet Undated(string name, double weight, ToldArticle[][] streams) =>
        new($"{name}, undated", weight * UndatedWeight, Array.ConvertAll(streams, stream => StoryStream.Of(stream.Select(each => each with { Article = each.Article with { Published = null } }))), IsUndated: true);

    private static BoostedTrees[] OfParts(Func<int, BoostedTrees> fit) =>
        [.. Enumerable.Range(0, StoryStream.Parts).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(fit)];

    /// <summary>The model of all pairs but those that have an article of that part's stories.</summary>
    private static BoostedTrees FitPairs(StorySet[] sets, int part) =>
        Fit(StoryEvidence.Names, sets.Select(set => (set.PairWeight, set.PairExamples().Where(example => !example.IsOf(part)))));

    /// <summary>The model of all stories but those that have an article of that part's.</summary>
    private static BoostedTrees FitJoins(StorySet[] sets, StoryExample[][] examples, int part) =>
        Fit(GrowingStories.Names, sets.Zip(examples, (set, each) => (Weight: set.IsUndated ? 0 : set.Weight, each.Where(example => !example.IsOf(part)))));

    /// <summary>The model of all stories that have undated articles but those that have an article of that part's.</summary>
    private static BoostedTrees FitUndated(StorySet[] sets, StoryExample[][] examples, int part) =>
        Fit(JoiningStories.Names, sets.Zip(examples, (set, each) => (set.Weight, each.Where(example => !example.IsOf(part)))));

    private static BoostedTrees Fit(ImmutableArray<string> names, IEnumerable<(double Weight, IEnumerable<StoryExample> Examples)> sets)
    {
        var all = new List<(StoryExample Example, double Weight)>();
        foreach (var (weight, examples) in sets.Where(set => set.Weight > 0).Select(set => (set.Weight, set.Examples.ToArray())))
        {
            var sum = examples.Sum(example => example.Weight);
            all.AddRange(examples.Select(example => (example, weight * example.Weight / sum)));
        }

        var mean = all.Average(each => each.Weight);
        return BoostedTreesTrainer.Fit(names, all.ConvertAll(each => each.Example.Values), all.ConvertAll(each => each.Example.IsSame), all.ConvertAll(each => each.Weight / mean), ShareOfValues);
    }

    private static void Save(BoostedTrees model, string path)
    {
        using var file = File.Create(path);
        model.Save(file);
    }
}
