using Parallax.Learning;
using Parallax.Stories;

namespace Parallax.Training.Stories;

/// <summary>The undated articles of a stream.</summary>
internal sealed partial class StoryStream
{
    private const double LeastMean = 0.08; // of two stories that are learned from
    private const int MostOthers = 3; // next to a likely pair of stories so many others of either are learned from
    private const double OthersWeight = 0.5;

    /// <summary>
    /// What two stories show that have undated articles, while always the two likeliest are asked about and joined where they are told to be one story: whether they are. Beside them each
    /// with the likeliest others.
    /// </summary>
    public StoryExample[] UndatedExamples(float[][] probabilities, BoostedTrees[] joins)
    {
        var groups = DatedGroups(probabilities, joins, StoryOptions.Default.StoryLikeness);
        var told = Enumerable.Range(0, groups.Count).SelectMany(group => groups.Members(group).GroupBy(article => _stories[article]).Select(each => each.ToList()));
        var (stories, examples) = (Joining([.. told], probabilities), new List<StoryExample>());
        SurestFirst.Join(stories, (story, other) => stories.Mean(story, other), LeastMean, Decide);
        return [.. examples];

        bool Decide(int story, int other)
        {
            var others = Likely(story).Select(third => (story, third)).Concat(Likely(other).Select(third => (other, third))).Where(each => each != (story, other) && each != (other, story)).ToArray();
            AddExample(story, other, 1);
            Array.ForEach(others, each => AddExample(each.Item1, each.Item2, OthersWeight / (others.Length + 1)));
            var (one, two) = (First(story), First(other));
            return _stories[one] == _stories[two] && (_stories[one] is not null || stories.Mean(story, other) >= UntoldLikeness);
        }

        IEnumerable<int> Likely(int story) =>
            stories.Others(story).Where(third => stories.Mean(story, third) >= LeastMean).OrderByDescending(third => stories.Mean(story, third)).ThenBy(third => third).Take(MostOthers);

        void AddExample(int story, int other, double weight)
        {
            var (one, two) = (First(story), First(other));
            if (_stories[one] is { } told && _stories[two] is { } otherTold)
            {
                examples.Add(new StoryExample(stories.Values(story, other), told == otherTold, weight, PartOf(one), PartOf(two)));
            }
        }

        int First(int story) => stories.Members(story)[0];
    }

    /// <summary>The group of every article, given those of the dated ones.</summary>
    private int[] UndatedGroups(List<int>[] dated, float[][] probabilities, BoostedTrees[] models, double least)
    {
        var stories = Joining(dated, probabilities);
        SurestFirst.Join(stories, Likeness, least, (_, _) => true);
        return [.. Enumerable.Range(0, _pairs.Length).Select(stories.StoryOf)];

        double Likeness(int story, int other) => (By(story, story, other) + By(other, story, other)) / 2;

        double By(int one, int story, int other) => new StoryJudge(WeighedBefore, WeighedBefore, models[PartOf(stories.Members(one)[0])].Probability).Likeness(stories, story, other);
    }

    private JoiningStories Joining(List<int>[] dated, float[][] probabilities)
    {
        var datedStory = new int[_dated];
        for (var story = 0; story < dated.Length; story++)
        {
            dated[story].ForEach(member => datedStory[member] = story);
        }

        return new JoiningStories(_index, new NearArticles(Pairs(), _pairs.Length), dated, Enumerable.Range(_dated, _pairs.Length - _dated));

        IEnumerable<(int Article, NearArticle Other)> Pairs()
        {
            for (var i = 0; i < _pairs.Length; i++)
            {
                for (var k = 0; k < _pairs[i].Length; k++)
                {
                    var other = _pairs[i][k].Earlier;
                    if (i >= _dated || datedStory[i] == datedStory[other])
                    {
                        yield return (i, new NearArticle(other, probabilities[i][k], _pairLikeness[i][k]));
                    }
                }
            }
        }
    }
}
