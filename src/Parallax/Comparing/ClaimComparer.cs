using System.Collections.Immutable;

namespace Parallax.Comparing;

/// <summary>
/// Decides whether two different numbers are claimed of one thing at one time, so that both cannot hold: the words that the numbers hang on must be the same, and
/// nothing in the sentences may tell them apart.
/// </summary>
internal static class ClaimComparer
{
    private const double LeastFrame = 0.5; // similarity of the words both numbers hang on
    private const double LeastFrameOfTwoVerbs = 0.6; // the same, where other things are told of them
    private const double LeastShared = 4; // weight of those that both have: one rare word or two
    private const double LeastAround = 0.18; // similarity of the words around both
    private const double TollAround = 0.3; // of counts of the dead and the like: what happened says what the verb would
    private const double OwnAround = 0.4; // where a name in one sentence may be the source's
    private const double EnoughAround = 5; // weight of the words around both: two rare ones
    private const decimal GreatestRatio = 1.4m; // of two numbers for one thing; further apart most are of two
    private const decimal GreatestFateRatio = 2; // of counts of the dead and the like
    private const int YearLength = 4;

    /// <summary>Why the two do not claim two numbers of one thing; null where they do.</summary>
    public static string? WhyApart(FigureSlot a, FigureSlot b) => WhyTwoThings(a, b) ?? WhyOtherWords(a, b) ?? WhyNotAtOnce(a, b);

    /// <summary>What tells the two apart as numbers of two things; null where nothing does.</summary>
    public static string? WhyTwoThings(FigureSlot a, FigureSlot b)
    {
        if ((a.Unit != b.Unit && ((a.Unit.Length > 0 && b.Unit.Length > 0) || !a.HeadKeys.AsSpan().ContainsAny(b.HeadKeys))) || a.Kind != SlotKind.Amount || b.Kind != SlotKind.Amount)
        {
            return "they measure in different ways";
        }

        if (IsFar(a, b))
        {
            return "the numbers are too far apart for two claims of one thing";
        }

        if (a.Action is not null && b.Action is not null && a.Action != b.Action)
        {
            return "different things happen to what is counted";
        }

        if (SlotComparer.IsPlanBesideDone(a, b))
        {
            return "one is planned, the other done";
        }

        if (!HaveOneNoun(a, b) || (IsShareOfTheUntold(a, b) && !HaveOneVerb(a, b)))
        {
            return "they count different things";
        }

        if (a.IsPart != b.IsPart || a.IsOther != b.IsOther || !a.Claim.Apart.SetEquals(b.Claim.Apart))
        {
            return "only one is told as a further or another number, or as a part";
        }

        if (a.IsListed || b.IsListed)
        {
            return "one sentence gives several such numbers";
        }

        if (AreOfTwoPeriods(a, b))
        {
            return "the sentences tell of different months or years";
        }

        if (a.Claim.Subject is { } subject && b.Claim.Subject is { } other && subject != other)
        {
            return "they are told of two people, bodies or places";
        }

        return AreDisjoint(a.Claim.Places, b.Claim.Places) || (AreDisjoint(a.Names, b.Names) && Around(a, b) < OwnAround) ? "the sentences tell of different places, people or bodies" : null;
    }

    private static string? WhyOtherWords(FigureSlot a, FigureSlot b)
    {
        var around = Around(a, b);
        if (IsOneToll(a, b) && around >= TollAround)
        {
            return null;
        }

        if (!HaveOneFrame(a, b) || around < LeastAround)
        {
            return "the words that the numbers hang on are not the same";
        }

        return IsOneToll(a, b) || (a.Day is not null && b.Day is not null) ? null : "of one nobody knows the day";
    }

    /// <summary>Why two numbers of one thing may both hold, each at its time; null where nothing says so.</summary>
    public static string? WhyNotAtOnce(FigureSlot a, FigureSlot b) =>
        a.Claim.IsMomentary ? $"{RelationJudge.Words(a)} holds for a moment of what changes"
        : b.Claim.IsMomentary ? $"{RelationJudge.Words(b)} holds for a moment of what changes"
        : null;

    /// <summary>How much of the words around both is shared, 0 to 1; a few common words are little, however few there are.</summary>
    public static double Around(FigureSlot a, FigureSlot b) =>
        a.Context.Similarity(b.Context) * Math.Min(1, Math.Min(a.Context.Shared(b.Context), b.Context.Shared(a.Context)) / EnoughAround);

    private static bool IsFar(FigureSlot a, FigureSlot b)
    {
        var (less, more) = a.Low < b.Low ? (a.Low, b.Low) : (b.Low, a.Low);
        return less <= 0 || more > less * (IsOneToll(a, b) ? GreatestFateRatio : GreatestRatio);
    }

    private static bool HaveOneFrame(FigureSlot a, FigureSlot b)
    {
        var (one, other) = (a.Claim.Words, b.Claim.Words);
        return one.Shared(other) >= LeastShared && other.Shared(one) >= LeastShared && one.Similarity(other) >= (HaveOneVerb(a, b) ? LeastFrame : LeastFrameOfTwoVerbs);
    }

    private static bool IsOneToll(FigureSlot a, FigureSlot b) => a.Unit == "people" && a.Action == b.Action && RelationJudge.OnlyGrows(a);

    private static bool HaveOneVerb(FigureSlot a, FigureSlot b) =>
        SlotComparer.IsOneFate(a, b) || (a.Claim.Verb is { } one && b.Claim.Verb is { } other ? one.Key == other.Key || one.Senses.AsSpan().ContainsAny(other.Senses) : a.Claim.Verb is null && b.Claim.Verb is null);

    private static bool HaveOneNoun(FigureSlot a, FigureSlot b) =>
        a.Head is { } one && b.Head is { } other
            ? one.Key == other.Key || one.Senses.AsSpan().ContainsAny(other.Senses)
            : (a.Unit.Length > 0 && a.Unit == b.Unit) || a.HeadKeys.AsSpan().ContainsAny(b.HeadKeys);

    /// <summary>True where of only one is told what it is a share of: "3 percent" beside "4 percent of the harvest".</summary>
    private static bool IsShareOfTheUntold(FigureSlot a, FigureSlot b) => a.Unit == "percent" && a.Head is null != b.Head is null;

    private static bool AreOfTwoPeriods(FigureSlot a, FigureSlot b) =>
        a.Claim.Months.Length > 0 && b.Claim.Months.Length > 0 && !a.Claim.Months.Any(one => b.Claim.Months.Any(other => AreOnePeriod(one, other)));

    private static bool AreOnePeriod(string one, string other) =>
        one.Length == YearLength || other.Length == YearLength ? one.AsSpan(0, YearLength).SequenceEqual(other.AsSpan(0, YearLength)) : one == other;

    private static bool AreDisjoint(ImmutableHashSet<string> a, ImmutableHashSet<string> b) => !a.IsEmpty && !b.IsEmpty && !a.Overlaps(b);
}
