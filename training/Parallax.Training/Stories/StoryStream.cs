using Parallax.Languages;
using Parallax.Learning;
using Parallax.Stories;
using Parallax.Text;

namespace Parallax.Training.Stories;

/// <summary>
/// Articles as a stream: for each article its story, null where none is told, what it and each candidate show, and how like it is to the earlier articles. Undated ones stand last; they are
/// weighed with all others.
/// </summary>
internal sealed partial class StoryStream
{
    /// <summary>Into so many parts the stories are divided.</summary>
    public const int Parts = 5;

    private const int MostOfSet = 1100; // scored articles of a set that are learned from: one set of 3,018 headlines has ten times the pairs of all others
    private const double UntoldLikeness = 0.4; // of articles whose story is not told: at it one joins another
    private readonly string?[] _stories;
    private readonly (int Earlier, float[] Values)[][] _pairs; // of an undated article the other may be a later one
    private readonly float[][] _pairLikeness;
    private readonly (int First, float[] Values)[] _likeness; // to those before it
    private readonly ProfileIndex _index;
    private readonly int _dated; // how many articles have a date
    private readonly int?[] _days;
    private readonly int _scored;

    private StoryStream(string?[] stories, (int Earlier, float[] Values)[][] pairs, float[][] pairLikeness, (int First, float[] Values)[] likeness, int?[] days, int dated, ProfileIndex index) =>
        (_index, _stories, _pairs, _pairLikeness, _likeness, _days, _dated, _scored) = (index, stories, pairs, pairLikeness, likeness, days, dated, stories.Count(story => story is not null));

    /// <summary>The stream of articles, each with its story.</summary>
    public static StoryStream Of(IEnumerable<ToldArticle> articles)
    {
        var stream = articles.Order(ToldArticle.InStreamOrder).ToArray();
        var index = new ProfileIndex(Language.English, StoryOptions.Default.ThreadLookbackDays);
        var evidence = new StoryEvidence(index);
        var dated = stream.Count(each => each.Article.Published is not null);
        var (pairs, pairLikeness, likeness) = (new (int, float[])[stream.Length][], new float[stream.Length][], new (int, float[])[stream.Length]);
        for (var i = 0; i < stream.Length; i++)
        {
            if (i == dated)
            {
                index.AddUndated(Array.ConvertAll(stream[dated..], each => each.Article));
            }

            var earlier = i < dated ? index.Add(stream[i].Article) : index.Others(i);
            var first = Math.Max(earlier.First, index.FirstWithin(StoryOptions.Default.LookbackDays, i));
            likeness[i] = (first, new float[i - first]);
            for (var each = first; each < i; each++)
            {
                likeness[i].Item2[each - first] = earlier[each];
            }

            var candidates = i < dated ? StoryJudge.Candidates(index, i, earlier, StoryOptions.Default.LookbackDays) : StoryJudge.UndatedCandidates(earlier);
            (pairs[i], pairLikeness[i]) = (new (int, float[])[candidates.Count], new float[candidates.Count]);
            for (var k = 0; k < candidates.Count; k++)
            {
                var values = new float[StoryEvidence.Names.Length];
                evidence.Fill(i, candidates[k], values);
                (pairs[i][k], pairLikeness[i][k]) = ((candidates[k], values), earlier[candidates[k]]);
            }
        }

        return new StoryStream([.. stream.Select(each => each.Story)], pairs, pairLikeness, likeness, [.. stream.Select((_, i) => index.DaysBetween(0, i))], dated, index);
    }

    /// <summary>The pairs of an article and an earlier one whose stories are told.</summary>
    public IEnumerable<StoryExample> PairExamples()
    {
        foreach (var article in Enumerable.Range(0, _pairs.Length).Where(IsLearned))
        {
            var told = _pairs[article].Take(StoryJudge.MostWeighed).Where(pair => _stories[pair.Earlier] is not null).ToArray();
            foreach (var (earlier, values) in told)
            {
                yield return new StoryExample(values, _stories[article] == _stories[earlier], 1 / Math.Sqrt(told.Length), PartOf(article), PartOf(earlier));
            }
        }
    }

    /// <summary>For each pair its probability by the model that has not learned the article's story.</summary>
    public float[][] Probabilities(BoostedTrees[] models) => [.. _pairs.Select((pairs, article) => pairs.Select(pair => models[PartOf(article)].Probability(pair.Values)).ToArray())];

    /// <summary>
    /// What every article and the stories so far show, the stories being those told: once with its own among them and once without, as if it were the first of its story, for that is where
    /// a wrong step costs most and what a stream seldom shows. The second kind counts less where stories are long.
    /// </summary>
    public StoryExample[] Joins(float[][] probabilities)
    {
        var (growing, storyOf, examples) = (new GrowingStories(), new Dictionary<string, int>(StringComparer.Ordinal), new List<StoryExample>());
        var firstWeight = Math.Min(1, Math.Sqrt(1 / (((double)_scored / _stories.OfType<string>().Distinct(StringComparer.Ordinal).Count()) - 1)));
        for (var i = 0; i < _pairs.Length; i++)
        {
            var pairs = Weighed(i, probabilities);
            var shown = growing.Weigh(pairs, Earlier(i), _likeness[i].First, DaysSince(i));
            if (IsLearned(i))
            {
                AddExamples(i, shown, 1);
                AddExamples(i, growing.Weigh([.. pairs.Where(pair => _stories[pair.Article] != _stories[i])], Earlier(i), _likeness[i].First, DaysSince(i)), firstWeight);
            }

            growing.Add(_stories[i] is { } story ? Told(story) : Untold(shown), Earlier(i), _likeness[i].First);
        }

        return [.. examples];

        void AddExamples(int article, List<(int Story, float[] Values)> shown, double weight)
        {
            foreach (var (story, values) in shown)
            {
                var member = growing.Groups.Members(story)[0];
                if (_stories[member] is { } told)
                {
                    examples.Add(new StoryExample(values, told == _stories[article], weight / Math.Sqrt(shown.Count), PartOf(article), PartOf(member)));
                }
            }
        }

        int? Told(string story)
        {
            if (storyOf.TryGetValue(story, out var group))
            {
                return group;
            }

            storyOf[story] = growing.Groups.Count;
            return null;
        }

        int? Untold(List<(int Story, float[] Values)> shown)
        {
            var nearest = shown.Where(each => _stories[growing.Groups.Members(each.Story)[0]] is null && each.Values[GrowingStories.TenNearest] >= UntoldLikeness);
            return nearest.Select(each => ((int Story, float[] Values)?)each).MaxBy(each => each!.Value.Values[GrowingStories.TenNearest])?.Story;
        }
    }

    /// <summary>The scored articles, each with its story and the group that the models make, every article placed by the model that has not learned its story.</summary>
    public IEnumerable<(string Story, int Group)> Groups(float[][] probabilities, BoostedTrees[] joins, BoostedTrees[] undated, double least)
    {
        var groups = DatedGroups(probabilities, joins, least);
        var groupOf = UndatedGroups([.. Enumerable.Range(0, groups.Count).Select(groups.Members)], probabilities, undated, least);
        return Enumerable.Range(0, _stories.Length).Where(i => _stories[i] is not null).Select(i => (_stories[i]!, groupOf[i]));
    }

    private ArticleGroups DatedGroups(float[][] probabilities, BoostedTrees[] joins, double least)
    {
        var growing = new GrowingStories();
        for (var i = 0; i < _dated; i++)
        {
            var judge = new StoryJudge(WeighedBefore, joins[PartOf(i)].Probability, WeighedBefore);
            var nearest = judge.Nearest(growing.Weigh(Weighed(i, probabilities), Earlier(i), _likeness[i].First, DaysSince(i)));
            growing.Add(nearest is [var best, ..] && best.Likeness >= least ? best.Story : null, Earlier(i), _likeness[i].First);
        }

        return growing.Groups;
    }

    private static float WeighedBefore(ReadOnlySpan<float> values) => throw new InvalidOperationException("Not asked here.");

    private Func<int, int?> DaysSince(int later) => earlier => _days[later] - _days[earlier];

    private EarlierLikeness Earlier(int article) => new(_likeness[article].First, _likeness[article].Values);

    private List<(int Article, float Probability)> Weighed(int article, float[][] probabilities) => [.. _pairs[article].Select((pair, k) => (pair.Earlier, probabilities[article][k])).Where(pair => pair.Earlier < article).Take(StoryJudge.MostWeighed)];

    private bool IsLearned(int article) => _stories[article] is not null && (_scored <= MostOfSet || StableHash.Of($"{article}") % (ulong)_scored < MostOfSet);

    private int PartOf(int article) => _stories[article] is { } story ? (int)(StableHash.Of(story) % Parts) : 0;
}
