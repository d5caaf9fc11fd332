using Parallax.Learning;

namespace Parallax.Training.Stories;

/// <summary>A set of articles whose stories are told.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Weight">How much it counts where it is learned from.</param>
/// <param name="Streams">Its articles, as one stream or several.</param>
/// <param name="IsUndated">Whether it is another set of which the dates were taken; where an article joins a stream is not learned from it.</param>
internal sealed record StorySet(string Name, double Weight, StoryStream[] Streams, bool IsUndated = false)
{
    /// <summary>So much of its weight, 0 to 1, its pairs count.</summary>
    public double ShareOfPairs { get; init; } = 1;

    /// <summary>How much it counts where pairs are learned.</summary>
    public double PairWeight => Weight * ShareOfPairs;

    /// <summary>The pairs of all streams.</summary>
    public IEnumerable<StoryExample> PairExamples() => Streams.SelectMany(stream => stream.PairExamples());

    /// <summary>For each stream and pair its probability by the model that has not learned the article's story.</summary>
    public float[][][] Probabilities(BoostedTrees[] models) => [.. Streams.Select(stream => stream.Probabilities(models))];

    /// <summary>What every article and the stories so far show, stream by stream.</summary>
    public StoryExample[] Joins(float[][][] probabilities) => [.. Streams.Zip(probabilities, (stream, each) => stream.Joins(each)).SelectMany(each => each)];

    /// <summary>What stories that have undated articles show while they are joined, stream by stream.</summary>
    public StoryExample[] UndatedExamples(float[][][] probabilities, BoostedTrees[] joins) => [.. Streams.Zip(probabilities, (stream, each) => stream.UndatedExamples(each, joins)).SelectMany(each => each)];

    /// <summary>BCubed F1, precision and recall of the articles of all streams, a story being its articles of one stream.</summary>
    public (double F1, double Precision, double Recall) Score(float[][][] probabilities, BoostedTrees[] joins, BoostedTrees[] undated, double least)
    {
        var scored = Streams.Zip(probabilities)
            .SelectMany((each, stream) => each.First.Groups(each.Second, joins, undated, least).Select(placed => (Story: (stream, placed.Story), Group: (stream, placed.Group))))
            .ToArray();
        var both = scored.CountBy(each => each).ToDictionary();
        var (byStory, byGroup) = (scored.CountBy(each => each.Story).ToDictionary(), scored.CountBy(each => each.Group).ToDictionary());
        var precision = scored.Average(each => (double)both[each] / byGroup[each.Group]);
        var recall = scored.Average(each => (double)both[each] / byStory[each.Story]);
        return (2 * precision * recall / (precision + recall), precision, recall);
    }
}
