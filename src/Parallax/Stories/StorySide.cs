using System.Runtime.InteropServices;

namespace Parallax.Stories;

/// <summary>
/// What a story's articles say of the other stories: each is asked as a stream asks its next article, of the twenty-four articles outside its story that it is most like, and of each other story by
/// the ten nearest. So near copies in its own story do not keep an article from seeing others.
/// </summary>
internal sealed class StorySide
{
    private const int MostAsked = 12; // articles of a story, evenly drawn
    private readonly Dictionary<int, (float Sum, float Most)> _shown = [];
    private readonly int _told; // articles that could tell of others
    private readonly (int Story, float Mean) _best = (-1, 0);
    private readonly float _second;

    /// <summary>Asks a story's articles.</summary>
    public StorySide(int story, JoiningStories stories, NearArticles near)
    {
        var members = stories.Members(story);
        var asked = Math.Min(members.Count, MostAsked);
        var (probabilities, inside, insideSum) = (new Dictionary<int, List<float>>(), new List<float>(), 0f);
        for (var i = 0; i < asked; i++)
        {
            var article = members[(int)((long)i * members.Count / asked)];
            Sort(near.Of(article), story, stories, probabilities, inside);
            insideSum += members.Count > 1 ? MeanOfNearest(inside, members.Count - 1) : 0;
            _told += probabilities.Count > 0 || !near.IsCut(article) ? 1 : 0;
            foreach (var (other, ofOther) in probabilities)
            {
                ref var shown = ref CollectionsMarshal.GetValueRefOrAddDefault(_shown, other, out _);
                shown = (shown.Sum + MeanOfNearest(ofOther, stories.Members(other).Count), MathF.Max(shown.Most, ofOther[0]));
            }
        }

        Inside = members.Count > 1 ? insideSum / asked : null;
        foreach (var other in _shown.Keys.Where(other => stories.MayJoin(story, other)))
        {
            var mean = Mean(other);
            (_best, _second) = mean > _best.Mean || (mean == _best.Mean && other < _best.Story) ? ((other, mean), _best.Mean) : (_best, MathF.Max(_second, mean));
        }
    }

    /// <summary>The mean probability that an article and the nearest others of its own story tell one story; null of one article.</summary>
    public float? Inside { get; }

    /// <summary>The mean probability that an article of this story and its nearest of the other one tell one story.</summary>
    public float Mean(int other) => _shown.GetValueOrDefault(other).Sum / Math.Max(_told, 1);

    /// <summary>The highest probability of a pair with an article of the other story.</summary>
    public float Most(int other) => _shown.GetValueOrDefault(other).Most;

    /// <summary>How far the other story is before the best of the rest.</summary>
    public float Lead(int other) => Mean(other) - (other == _best.Story ? _second : _best.Mean);

    private static void Sort(ReadOnlySpan<NearArticle> near, int story, JoiningStories stories, Dictionary<int, List<float>> outside, List<float> inside)
    {
        outside.Clear();
        inside.Clear();
        var others = 0;
        foreach (var each in near)
        {
            var other = stories.StoryOf(each.Article);
            if (other == story)
            {
                inside.Add(each.Probability);
            }
            else if (others++ < StoryJudge.MostWeighed)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(outside, other, out _) ??= []).Add(each.Probability);
            }
        }
    }

    /// <summary>Sorts the probabilities, the highest first.</summary>
    private static float MeanOfNearest(List<float> probabilities, int articles)
    {
        probabilities.Sort((a, b) => b.CompareTo(a));
        return GrowingStories.MeanOfNearest(CollectionsMarshal.AsSpan(probabilities), articles);
    }
}
