using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Parallax.Stories;

/// <summary>What speaks for and against two articles telling one story, as the numbers that the learned decision weighs: docs/models/stories.md.</summary>
internal sealed class StoryEvidence(ProfileIndex index)
{
    /// <summary>Days beyond which it makes no difference how many.</summary>
    public const int FarApart = 60;

    private const int RarestShared = 5;
    private const float Unknown = 0.5f; // of a share of nothing
    private const float Undated = -1;
    private const float Smallest = 1e-6f; // likeness, for division
    private readonly LaterArticle _laid = new();
    private int? _laidArticle;

    /// <summary>The names of the numbers, in their order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "likeness", "headlineLikeness", "openingLikeness", "nameLikeness", "wordLikeness", "numberLikeness", "rarestShared", "rareShared",
        "headlineNamesKnown", "headlineNamesKnownBack", "headlineKnown", "headlineKnownBack", "heaviestNamesKnown", "heaviestNamesKnownBack",
        "heaviestNamesInOpening", "heaviestNamesInOpeningBack", "days", "isHeadline", "length", "openingNumbers", "openingPairs",
        "weekdays", "otherWeekdays", "years", "otherYears", "sharedNames", "headlineMeaning", "openingMeaning", "daysBetweenTold", "sharedDay",
        "ofTopic", "sharedOfTopic", "likenessApart", "headlineLikenessApart", "openingLikenessApart", "nameLikenessApart", "wordLikenessApart", "rareSharedApart",
        "ofHighest",
    ];

    /// <summary>
    /// Fills <paramref name="values"/> with what the article whose likeness the index was last asked for and another one show. "Apart" is apart from what the others share with it anyway.
    /// </summary>
    public void Fill(int laterArticle, int earlierArticle, Span<float> values)
    {
        var (later, earlier) = (index[laterArticle], index[earlierArticle]);
        if (_laidArticle != laterArticle)
        {
            _laid.Take(later, index.Shares, index.Terms.Count);
            _laidArticle = laterArticle;
        }

        var (likeness, apart, rarest, rare, rareApart, sharedNames) = Shared(later, earlier);
        var i = 0;
        values[i++] = likeness[ArticleProfile.Whole];
        values[i++] = likeness[ArticleProfile.Headline];
        values[i++] = likeness[ArticleProfile.Opening];
        values[i++] = likeness[ArticleProfile.Names];
        values[i++] = likeness[ArticleProfile.Words];
        values[i++] = likeness[ArticleProfile.Numbers];
        values[i++] = rarest;
        values[i++] = rare;
        values[i++] = ShareKnown(later.HeadlineNames, earlier.Known);
        values[i++] = ShareKnown(earlier.HeadlineNames, TermUses.Known);
        values[i++] = ShareKnown(later.HeadlineWords, earlier.Known);
        values[i++] = ShareKnown(earlier.HeadlineWords, TermUses.Known);
        values[i++] = ShareKnown(later.HeaviestNames, earlier.Known);
        values[i++] = ShareKnown(earlier.HeaviestNames, TermUses.Known);
        values[i++] = ShareKnown(later.HeaviestNames, earlier.OpeningTerms);
        values[i++] = ShareKnown(earlier.HeaviestNames, TermUses.Opening);
        values[i++] = index.DaysBetween(earlierArticle, laterArticle) ?? Undated;
        values[i++] = later.IsHeadline || earlier.IsHeadline ? 1 : 0;
        values[i++] = MathF.Log(1 + Math.Min(later.Length, earlier.Length));
        values[i++] = Overlap(later.OpeningNumbers, earlier.OpeningNumbers).Share;
        values[i++] = (float)_laid.SharedPairs(earlier.Pairs) / (1 + Math.Min(later.Pairs.Length, earlier.Pairs.Length));
        (values[i++], values[i++]) = Overlap(later.OpeningWeekdays, earlier.OpeningWeekdays);
        (values[i++], values[i++]) = Overlap(later.OpeningYears, earlier.OpeningYears);
        values[i++] = sharedNames;
        values[i++] = later.HeadlineMeaning.Dot(earlier.HeadlineMeaning);
        values[i++] = later.OpeningMeaning.Dot(earlier.OpeningMeaning);
        var between = BetweenTold(later.Days, earlier.Days);
        values[i++] = between ?? Undated;
        values[i++] = between == 0 ? 1 : 0;
        values[i++] = _laid.OfTopic;
        values[i++] = 1 - (apart[ArticleProfile.Whole] / MathF.Max(likeness[ArticleProfile.Whole], Smallest));
        values[i++] = apart[ArticleProfile.Whole];
        values[i++] = apart[ArticleProfile.Headline];
        values[i++] = apart[ArticleProfile.Opening];
        values[i++] = apart[ArticleProfile.Names];
        values[i++] = apart[ArticleProfile.Words];
        values[i++] = rareApart;
        values[i] = index.HighestLikeness is { } highest ? likeness[ArticleProfile.Whole] / MathF.Max(highest, Smallest) : Undated;
    }

    /// <summary>The cosines of the articles' vectors, all at once, and the same apart from the topic; how rare what headline and body share is, and how many of it are names.</summary>
    private (Vector256<float> Likeness, Vector256<float> Apart, float Rarest, float Rare, float RareApart, int Names) Shared(ArticleProfile later, ArticleProfile earlier)
    {
        Span<float> rarest = stackalloc float[RarestShared];
        Span<float> rarestApart = stackalloc float[RarestShared];
        rarest.Clear();
        rarestApart.Clear();
        var shares = index.Shares;
        var (likeness, apart, names) = (Vector256<float>.Zero, Vector256<float>.Zero, 0);
        for (var k = 0; k < earlier.Terms.Length; k++)
        {
            var place = _laid.PlaceOf(earlier.Terms[k]);
            var both = _laid.Weights(place) * earlier.Weights[k];
            likeness += both;
            apart += _laid.WeightsApart(place) * earlier.Weights[k];
            if (both[ArticleProfile.Whole] > 0)
            {
                var rarity = later.Rarities[place - 1];
                Keep(rarest, rarity);
                Keep(rarestApart, rarity * (1 - shares[place - 1]));
                names += later.Weights[place - 1][ArticleProfile.Names] > 0 ? 1 : 0;
            }
        }

        return (likeness, apart, rarest[0], Sum(rarest), Sum(rarestApart), names);
    }

    /// <summary>Keeps a value among the largest, the largest first.</summary>
    private static void Keep(Span<float> largest, float value)
    {
        for (var rank = 0; rank < largest.Length; rank++)
        {
            if (value > largest[rank])
            {
                (value, largest[rank]) = (largest[rank], value);
            }
        }
    }

    private static float Sum(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var each in values)
        {
            sum += each;
        }

        return sum;
    }

    /// <summary>The share of one article's weighted terms that the other has.</summary>
    private static float ShareKnown((int Term, float Weight)[] weighted, int[] known)
    {
        var (all, found) = (0f, 0f);
        foreach (var (term, weight) in weighted)
        {
            all += weight;
            found += known.AsSpan().Contains(term) ? weight : 0;
        }

        return all > 0 ? found / all : Unknown;
    }

    /// <summary>The same, where the other is the later article.</summary>
    private float ShareKnown((int Term, float Weight)[] weighted, TermUses use)
    {
        var (all, found) = (0f, 0f);
        foreach (var (term, weight) in weighted)
        {
            all += weight;
            found += _laid.Uses(term, use) ? weight : 0;
        }

        return all > 0 ? found / all : Unknown;
    }

    /// <summary>The days between the nearest two days of the year that the articles tell; null where one tells none.</summary>
    private static int? BetweenTold(int[] later, int[] earlier)
    {
        int? least = null;
        foreach (var one in later)
        {
            foreach (var other in earlier)
            {
                least = Math.Min(least ?? FarApart, ToldDays.Between(one, other));
            }
        }

        return least;
    }

    /// <summary>What two openings' terms of one kind share of their union, and whether both have some and share none.</summary>
    private (float Share, float IsOther) Overlap(int[] later, int[] earlier)
    {
        if (later.Length == 0 || earlier.Length == 0)
        {
            return (0, 0);
        }

        var both = 0;
        foreach (var term in earlier)
        {
            both += _laid.Uses(term, TermUses.Opening) ? 1 : 0;
        }

        return ((float)both / (later.Length + earlier.Length - both), both == 0 ? 1 : 0);
    }
}
