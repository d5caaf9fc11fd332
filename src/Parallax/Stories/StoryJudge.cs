using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Stories;

/// <summary>
/// Decides which story an article joins: the likeliest of the earlier articles it is most like are weighed by a learned model, pair by pair, and a story's likeness is the
/// mean probability of its ten nearest articles, so that neither one odd article nor the length of a story decides.
/// </summary>
internal sealed class StoryJudge
{
    private const int MostWeighed = 24;
    private const int MostMembers = 10;
    private const float LeastLikeness = 0.04f; // cosine below which a pair is not weighed: of one story it is one pair in two hundred
    private readonly Func<ReadOnlySpan<float>, float> _probability;

    /// <summary>Makes a judge of a model that gives the probability that two articles tell one story.</summary>
    public StoryJudge(Func<ReadOnlySpan<float>, float> probability) => _probability = probability;

    /// <summary>The judge with a language's learned model.</summary>
    public static StoryJudge Of(Language language) =>
        new(language.Shared("stories/stories.bin", stream => BoostedTrees.Load(stream, StoryEvidence.Names)).Probability);

    /// <summary>The earlier articles worth weighing, the most like first: of those that lie no more than <paramref name="lookbackDays"/> back.</summary>
    public static List<int> Candidates(ProfileIndex index, int article, EarlierLikeness earlier, int lookbackDays)
    {
        var candidates = new List<int>(MostWeighed + 1);
        var least = LeastLikeness;
        var first = Math.Max(earlier.First, index.FirstWithin(lookbackDays, article));
        for (var each = earlier.NextAbove(first, least); each < earlier.End; each = earlier.NextAbove(each + 1, least))
        {
            var place = candidates.Count;
            while (place > 0 && earlier[each] > earlier[candidates[place - 1]])
            {
                place--;
            }

            candidates.Insert(place, each);
            if (candidates.Count > MostWeighed)
            {
                candidates.RemoveAt(MostWeighed);
            }

            least = candidates.Count < MostWeighed ? LeastLikeness : earlier[candidates[^1]];
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

    /// <summary>A story's likeness, 0 to 1, of the probabilities of its weighed articles, the highest first, and its size.</summary>
    public static double Likeness(ReadOnlySpan<float> probabilities, int size)
    {
        var members = Math.Min(size, MostMembers);
        var sum = 0.0;
        for (var i = 0; i < Math.Min(members, probabilities.Length); i++)
        {
            sum += probabilities[i];
        }

        return sum / members;
    }
}
