using System.Collections.Immutable;
using Parallax.Text;

namespace Parallax.Stories;

/// <summary>What speaks for and against two articles telling one story, as the numbers that the learned decision weighs: docs/models/stories.md.</summary>
internal static class StoryEvidence
{
    private const int RarestShared = 5;
    private const float Unknown = 0.5f; // of a share of nothing
    private const float Undated = -1;

    /// <summary>The names of the numbers, in their order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "likeness", "headlineLikeness", "openingLikeness", "nameLikeness", "wordLikeness", "numberLikeness", "rarestShared", "rareShared",
        "headlineNamesKnown", "headlineNamesKnownBack", "headlineKnown", "headlineKnownBack", "heaviestNamesKnown", "heaviestNamesKnownBack",
        "heaviestNamesInOpening", "heaviestNamesInOpeningBack", "days", "isHeadline", "length", "openingNumbers", "openingPairs",
        "weekdays", "otherWeekdays", "years", "otherYears", "sharedNames", "headlineMeaning", "openingMeaning",
    ];

    /// <summary>Fills <paramref name="values"/> with what a later and an earlier article show; <paramref name="days"/> lie between them, null where one has no date.</summary>
    public static void Fill(ArticleProfile later, ArticleProfile earlier, int? days, Span<float> values)
    {
        var (rarest, rare, sharedNames) = Shared(later, earlier);
        var i = 0;
        values[i++] = later.Whole.Dot(earlier.Whole);
        values[i++] = later.Headline.Dot(earlier.Headline);
        values[i++] = later.Opening.Dot(earlier.Opening);
        values[i++] = later.Names.Dot(earlier.Names);
        values[i++] = later.Words.Dot(earlier.Words);
        values[i++] = later.Numbers.Dot(earlier.Numbers);
        values[i++] = rarest;
        values[i++] = rare;
        values[i++] = ShareKnown(later.HeadlineNames, earlier.Known);
        values[i++] = ShareKnown(earlier.HeadlineNames, later.Known);
        values[i++] = ShareKnown(later.HeadlineWords, earlier.Known);
        values[i++] = ShareKnown(earlier.HeadlineWords, later.Known);
        values[i++] = ShareKnown(later.HeaviestNames, earlier.Known);
        values[i++] = ShareKnown(earlier.HeaviestNames, later.Known);
        values[i++] = ShareKnown(later.HeaviestNames, earlier.OpeningTerms);
        values[i++] = ShareKnown(earlier.HeaviestNames, later.OpeningTerms);
        values[i++] = days ?? Undated;
        values[i++] = later.IsHeadline || earlier.IsHeadline ? 1 : 0;
        values[i++] = MathF.Log(1 + Math.Min(later.Length, earlier.Length));
        values[i++] = Overlap(later.OpeningNumbers, earlier.OpeningNumbers).Share;
        values[i++] = (float)SortedHashes.InBoth(later.Pairs, earlier.Pairs) / (1 + Math.Min(later.Pairs.Length, earlier.Pairs.Length));
        (values[i++], values[i++]) = Overlap(later.OpeningWeekdays, earlier.OpeningWeekdays);
        (values[i++], values[i++]) = Overlap(later.OpeningYears, earlier.OpeningYears);
        values[i++] = sharedNames;
        values[i++] = later.HeadlineMeaning.Dot(earlier.HeadlineMeaning);
        values[i] = later.OpeningMeaning.Dot(earlier.OpeningMeaning);
    }

    private static (float Rarest, float Rare, int Names) Shared(ArticleProfile later, ArticleProfile earlier)
    {
        Span<float> rarest = stackalloc float[RarestShared];
        rarest.Clear();
        var names = 0;
        var (a, b) = (later.Whole.Terms, earlier.Whole.Terms);
        for (int i = 0, k = 0; i < a.Length && k < b.Length;)
        {
            if (a[i] == b[k])
            {
                var least = later.Rarities[i];
                for (var place = 0; place < RarestShared; place++)
                {
                    if (least > rarest[place])
                    {
                        (least, rarest[place]) = (rarest[place], least);
                    }
                }

                names += Array.BinarySearch(later.Names.Terms, a[i]) >= 0 ? 1 : 0;
                i++;
                k++;
            }
            else if (a[i] < b[k])
            {
                i++;
            }
            else
            {
                k++;
            }
        }

        var sum = 0f;
        foreach (var each in rarest)
        {
            sum += each;
        }

        return (rarest[0], sum, names);
    }

    private static float ShareKnown((ulong Term, float Weight)[] weighted, ulong[] known)
    {
        var (all, found) = (0f, 0f);
        foreach (var (term, weight) in weighted)
        {
            all += weight;
            found += Array.BinarySearch(known, term) >= 0 ? weight : 0;
        }

        return all > 0 ? found / all : Unknown;
    }

    /// <summary>What two sets share of their union, and whether both have some and share none.</summary>
    private static (float Share, float IsOther) Overlap(ulong[] a, ulong[] b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return (0, 0);
        }

        var both = SortedHashes.InBoth(a, b);
        return ((float)both / (a.Length + b.Length - both), both == 0 ? 1 : 0);
    }
}
