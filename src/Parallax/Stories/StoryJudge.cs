using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Stories;

/// <summary>
/// Decides which story an article joins: the earlier articles it is most like are weighed by a learned model, pair by pair, and a story's likeness is the mean of two probabilities: that of its
/// ten nearest articles, so that neither one odd article nor the length of a story decides, and that which a second model gives the story as a whole, which knows how like its articles are to
/// one another and how far the next best story is behind.
/// </summary>
internal sealed class StoryJudge
{
    /// <summary>With so many articles one is weighed.</summary>
    public const int MostWeighed = 24;

    /// <summary>So many near articles of an undated one are weighed.</summary>
    public const int MostNear = 48;

    private const float LeastLikeness = 0.04f; // cosine below which a pair is not weighed: of one story it is one pair in two hundred
    private readonly Func<ReadOnlySpan<float>, float> _probability;
    private readonly Func<ReadOnlySpan<float>, float> _joins;
    private readonly Func<ReadOnlySpan<float>, float> _undated;

    /// <summary>Makes a judge of models that give the probability that two articles tell one story, that an article belongs to a story, and that two stories of undated articles are one.</summary>
    public StoryJudge(Func<ReadOnlySpan<float>, float> probability, Func<ReadOnlySpan<float>, float> joins, Func<ReadOnlySpan<float>, float> undated) =>
        (_probability, _joins, _undated) = (probability, joins, undated);

    /// <summary>The judge with a language's learned models.</summary>
    public static StoryJudge Of(Language language) => new(
        language.Shared("stories/stories.bin", stream => BoostedTrees.Load(stream, StoryEvidence.Names)).Probability,
        language.Shared("stories/joins.bin", stream => BoostedTrees.Load(stream, GrowingStories.Names)).Probability,
        language.Shared("stories/undated.bin", stream => BoostedTrees.Load(stream, JoiningStories.Names)).Probability);

    /// <summary>The earlier articles worth weighing, the most like first: of those that lie no more than <paramref name="lookbackDays"/> back.</summary>
    public static List<int> Candidates(ProfileIndex index, int article, EarlierLikeness earlier, int lookbackDays) => Candidates(earlier, Math.Max(earlier.First, index.FirstWithin(lookbackDays, article)), MostWeighed);

    /// <summary>The other articles worth weighing with an undated one, the most like first.</summary>
    public static List<int> UndatedCandidates(EarlierLikeness others) => Candidates(others, others.First, MostNear);

    private static List<int> Candidates(EarlierLikeness earlier, int first, int most)
    {
        var candidates = new List<int>(most + 1);
        var least = LeastLikeness;
        for (var each = earlier.NextAbove(first, least); each < earlier.End; each = earlier.NextAbove(each + 1, least))
        {
            var place = candidates.Count;
            while (place > 0 && earlier[each] > earlier[candidates[place - 1]])
            {
                place--;
            }

            candidates.Insert(place, each);
            if (candidates.Count > most)
            {
                candidates.RemoveAt(most);
            }

            least = candidates.Count < most ? LeastLikeness : earlier[candidates[^1]];
        }

        return candidates;
    }

    /// <summary>The probability, for each candidate, that it tells the story that the article tells.</summary>
    public List<(int Article, float Probability)> Weigh(StoryEvidence evidence, int article, List<int> candidates)
    {
        Span<float> values = stackalloc float[StoryEvidence.Names.Length];
        var weighed = new List<(int, float)>(candidates.Count);
        foreach (var earlier in candidates)
        {
            evidence.Fill(article, earlier, values);
            weighed.Add((earlier, _probability(values)));
        }

        return weighed;
    }

    /// <summary>The articles that an undated one is most like, each weighed with it.</summary>
    public List<NearArticle> WeighUndated(ProfileIndex index, StoryEvidence evidence, int article)
    {
        var others = index.Others(article);
        var near = new List<NearArticle>(MostNear);
        foreach (var (other, probability) in Weigh(evidence, article, UndatedCandidates(others)))
        {
            near.Add(new NearArticle(other, probability, others[other]));
        }

        return near;
    }

    /// <summary>The stories that the article may join, the likeliest first, each with its likeness, 0 to 1.</summary>
    public List<(int Story, double Likeness)> Nearest(List<(int Story, float[] Values)> weighed)
    {
        var nearest = weighed.ConvertAll(each => (each.Story, Likeness: Likeness(each.Values)));
        nearest.Sort((a, b) => a.Likeness == b.Likeness ? a.Story.CompareTo(b.Story) : b.Likeness.CompareTo(a.Likeness));
        return nearest;
    }

    /// <summary>How likely two stories that have undated articles are one: the mean of what the pairs of their articles and what both as a whole say.</summary>
    public double Likeness(JoiningStories stories, int story, int other)
    {
        var values = stories.Values(story, other);
        return (values[JoiningStories.MeanOfPairs] + _undated(values)) / 2;
    }

    /// <summary>A story's likeness: the mean of what its nearest articles and what the story as a whole say.</summary>
    private double Likeness(float[] values) => (values[GrowingStories.TenNearest] + _joins(values)) / 2;
}
