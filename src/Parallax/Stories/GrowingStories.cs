using System.Collections.Immutable;

namespace Parallax.Stories;

/// <summary>The stories of a stream as they grow, and what the next article and each of them show together: docs/models/stories.md.</summary>
internal sealed class GrowingStories
{
    private const int MostMembers = 10;
    private const int LargestSize = 12;
    private const int LongestStory = 15; // days beyond which it makes no difference how many
    private const float Alone = -1;
    private const float Undated = -1;
    private readonly List<(double Sum, int Pairs)> _inside = []; // by story: the likenesses of its articles to one another

    /// <summary>The names of the numbers, in their order.</summary>
    public static ImmutableArray<string> Names { get; } = ["nearest", "tenNearest", "size", "lead", "likeness", "likenessToMiddle", "likenessInside", "daysSinceLast", "daysSinceFirst"];

    /// <summary>Where <see cref="Names"/> have the mean probability of the ten nearest articles.</summary>
    public static int TenNearest { get; } = Names.IndexOf("tenNearest");

    /// <summary>The articles of the stories.</summary>
    public ArticleGroups Groups { get; } = new();

    /// <summary>A story's size as the models see it: beyond twelve articles it says no more.</summary>
    public static float SizeOf(int articles) => MathF.Log(Math.Min(articles, LargestSize));

    /// <summary>The mean probability of a story's ten nearest articles, or of all where they are fewer: what was not weighed counts as nothing.</summary>
    /// <param name="probabilities">Those of its weighed articles, the highest first.</param>
    /// <param name="articles">How many articles it has.</param>
    public static float MeanOfNearest(ReadOnlySpan<float> probabilities, int articles)
    {
        var nearest = Math.Min(articles, MostMembers);
        var sum = 0.0;
        foreach (var probability in probabilities[..Math.Min(nearest, probabilities.Length)])
        {
            sum += probability;
        }

        return (float)(sum / nearest);
    }

    /// <summary>How long the mean of so many unit vectors is that are like one another by <paramref name="inside"/>; null of one vector.</summary>
    public static float Middle(float? inside, int articles) => inside is { } likeness ? MathF.Sqrt(((likeness * (articles - 1)) + 1) / articles) : 1;

    /// <summary>The stories of the weighed articles, ascending, each with its numbers. Only articles from <paramref name="first"/> on count.</summary>
    /// <param name="pairs">Earlier articles, each with the probability that it and the next one tell one story.</param>
    /// <param name="earlier">How like the next article is to the earlier ones.</param>
    /// <param name="first">The first article that does not lie too far back.</param>
    /// <param name="daysSince">The days between an earlier article and the next one; null where one has no date.</param>
    public List<(int Story, float[] Values)> Weigh(IReadOnlyList<(int Article, float Probability)> pairs, EarlierLikeness earlier, int first, Func<int, int?> daysSince)
    {
        var (stories, probabilities) = (new int[pairs.Count], new float[pairs.Count]);
        for (var i = 0; i < stories.Length; i++)
        {
            (stories[i], probabilities[i]) = (Groups.GroupOf(pairs[i].Article), pairs[i].Probability);
        }

        Array.Sort(stories, probabilities);
        var weighed = new List<(int Story, float[] Values)>();
        var (best, second) = (0f, 0f);
        for (int start = 0, end; start < stories.Length; start = end)
        {
            for (end = start + 1; end < stories.Length && stories[end] == stories[start];)
            {
                end++;
            }

            var ofStory = probabilities.AsSpan(start, end - start);
            ofStory.Sort();
            ofStory.Reverse();
            var values = Values(stories[start], ofStory, earlier, first, daysSince);
            weighed.Add((stories[start], values));
            (best, second) = values[TenNearest] > best ? (values[TenNearest], best) : (best, Math.Max(second, values[TenNearest]));
        }

        var lead = Names.IndexOf("lead");
        foreach (var (_, values) in weighed)
        {
            values[lead] = values[TenNearest] - (values[TenNearest] == best ? second : best);
        }

        return weighed;
    }

    /// <summary>Puts the next article into a story, or into a new one where it is null.</summary>
    public void Add(int? story, EarlierLikeness earlier, int first)
    {
        if (story is { } joined)
        {
            var members = Groups.MembersSince(joined, first);
            _inside[joined] = (_inside[joined].Sum + earlier.SumOf(members), _inside[joined].Pairs + members.Length);
        }
        else
        {
            _inside.Add((0, 0));
        }

        Groups.Add(story);
    }

    /// <summary>What a story and the next article show, but for the lead over the other stories.</summary>
    private float[] Values(int story, ReadOnlySpan<float> probabilities, EarlierLikeness earlier, int first, Func<int, int?> daysSince)
    {
        var members = Groups.MembersSince(story, first);
        var (insideSum, pairs) = _inside[story];
        var inside = pairs > 0 ? (float?)(insideSum / pairs) : null;
        var likeness = earlier.SumOf(members) / members.Length;
        return [probabilities[0], MeanOfNearest(probabilities, members.Length), SizeOf(members.Length), 0, likeness, likeness / Middle(inside, members.Length), inside ?? Alone, daysSince(members[^1]) ?? Undated, Math.Min(daysSince(Groups.Members(story)[0]) ?? Undated, LongestStory)];
    }
}
