using System.Collections.Immutable;
using NodaTime;

namespace Parallax.Comparing;

/// <summary>
/// Decides whether two different numbers are claimed of one thing at one time, so that both cannot hold: the words that the numbers hang on must be the same, and
/// nothing in the sentences may tell them apart.
/// </summary>
internal static class ClaimComparer
{
    private const double LeastFrame = 0.5; // similarity of the words both numbers hang on
    private const double LeastFrameOfTwoVerbs = 0.6; // the same, where other things are told of them
    private const double LeastFrameOfOneNoun = 0.55; // the same, where both count one noun and much else is the same
    private const double LeastFrameOfOneClause = 0.42; // where both count one noun and the same is told of it
    private const double ClearFrame = 0.65; // where the sentences name others besides
    private const double LeastSharedOfOneClause = 6; // weight of the words that both have: two rare ones
    private const double LeastSharedOfOneNoun = 8; // three rare ones
    private const double LeastSharedOfAttached = 2; // the noun itself
    private const double LeastShared = 4; // weight of those that both have: one rare word or two
    private const double LeastAround = 0.18; // similarity of the words around both
    private const double AttachedAround = 0.15; // of "a 48-page indictment" and "the 47-page indictment"
    private const double EnoughHappening = 4; // weight of the words for what happened that two counts of the dead and the like share: one rare word
    private const double LeastTollAround = 0.12; // of counts of the dead and the like of what is plainly one event
    private const int NeighbouringDays = 3; // between two reports of one event
    private const double TollAround = 0.3; // of counts of the dead and the like: what happened says what the verb would
    private const double OwnAround = 0.4; // where a name in one sentence may be the source's
    private const double EnoughAround = 5; // weight of the words around both: two rare ones
    private const decimal GreatestRatio = 1.4m; // of two numbers for one thing; further apart most are of two
    private const decimal GreatestFateRatio = 2; // of counts of the dead and the like
    private const int YearLength = 4;
    private const string Injured = "injured";
    private const string Arrested = "arrested"; // arrests go on, and in another street
    private static readonly string[] Others = ["other", "others"];

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

        if (a.Action is not null && b.Action is not null && a.Action != b.Action && !AreThingsInOneFrame(a, b))
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

        if (WhyNumberedApart(a, b) is { } further)
        {
            return further;
        }

        if (a.IsListed || b.IsListed)
        {
            return "one sentence gives several such numbers";
        }

        if ((a.Claim.IsLine || b.Claim.IsLine) && !IsOneToll(a, b))
        {
            return "one stands in a line without a verb, which claims nothing";
        }

        if (AreOfTwoTopics(a, b))
        {
            return "neither the sentences nor the heads of the reports name anything in common";
        }

        if (AreOfTwoPeriods(a, b))
        {
            return "the sentences tell of different months or years";
        }

        if (a.Claim.Subject is { } subject && b.Claim.Subject is { } other && subject != other)
        {
            return "they are told of two people, bodies or places";
        }

        return AreDisjoint(a.Claim.Places, b.Claim.Places) || (AreDisjoint(a.Names, b.Names) && Around(a, b) < OwnAround && !AreOfOneEvent(a, b) && !HaveClearFrame(a, b)) ? "the sentences tell of different places, people or bodies" : null;
    }

    private static string? WhyOtherWords(FigureSlot a, FigureSlot b)
    {
        var around = Around(a, b);
        if (IsOneToll(a, b) && around >= TollAround && (a.Claim.IsPast == b.Claim.IsPast || Frame(a, b) >= LeastFrame))
        {
            return null;
        }

        if (!(HaveOneFrame(a, b) && around >= (AreOfOneEvent(a, b) && Frame(a, b) >= ClearFrame ? LeastTollAround : LeastAround)) && !AreAttachedToOneNoun(a, b, around))
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

    /// <summary>Why one is not the number of all that the other counts ("three other soldiers", "ten of the dead"); null where nothing says so.</summary>
    public static string? WhyNumberedApart(FigureSlot a, FigureSlot b) =>
        a.IsPart == b.IsPart && AreNumberedAlike(a, b) ? null : "only one is told as a further or another number, or as a part";

    /// <summary>How much of the words around both is shared, 0 to 1; a few common words are little, however few there are.</summary>
    public static double Around(FigureSlot a, FigureSlot b) =>
        a.Context.Similarity(b.Context) * Math.Min(1, Math.Min(a.Context.Shared(b.Context), b.Context.Shared(a.Context)) / EnoughAround);

    private static bool IsFar(FigureSlot a, FigureSlot b)
    {
        var (less, more) = a.Low < b.Low ? (a.Low, b.Low) : (b.Low, a.Low);
        return less <= 0 || more > less * (IsOneToll(a, b) ? GreatestFateRatio : GreatestRatio);
    }

    /// <summary>True where two counts of the dead and the like, of neighbouring reports, share words for what happened: then they are of one event.</summary>
    public static bool AreOfOneEvent(FigureSlot a, FigureSlot b) =>
        IsOneToll(a, b) && a.Action != Arrested
        && a.Claim.Happening.Shared(b.Claim.Happening) >= EnoughHappening && b.Claim.Happening.Shared(a.Claim.Happening) >= EnoughHappening
        && AreNeighbours(a, b);

    /// <summary>True where the reports may be of neighbouring days: what they tell differently has hardly changed since.</summary>
    public static bool AreNeighbours(FigureSlot a, FigureSlot b) => a.Reported is not { } one || b.Reported is not { } other || Math.Abs(Period.DaysBetween(one, other)) <= NeighbouringDays;

    /// <summary>"eight others were hurt", beside five killed, are the hurt; else another, a further or a last one is not the one.</summary>
    private static bool AreNumberedAlike(FigureSlot a, FigureSlot b) => a.Action == Injured && AreOfOneEvent(a, b)
        ? a.Claim.Apart.Except(Others).SetEquals(b.Claim.Apart.Except(Others))
        : a.IsOther == b.IsOther && a.Claim.Apart.SetEquals(b.Claim.Apart);

    private static bool HaveOneFrame(FigureSlot a, FigureSlot b)
    {
        var (frame, shared) = (Frame(a, b), SharedOfFrame(a, b));
        return (shared >= LeastShared && frame >= (HaveOneVerb(a, b) ? LeastFrame : LeastFrameOfTwoVerbs))
            || (HaveOneHead(a, b) && AreNeighbours(a, b)
                && ((shared >= LeastSharedOfOneNoun && frame >= LeastFrameOfOneNoun)
                    || (shared >= LeastSharedOfOneClause && frame >= LeastFrameOfOneClause && a.Claim.IsPast == b.Claim.IsPast && a.Claim.Verb is not null && HaveOneVerb(a, b))));
    }

    private static bool HaveClearFrame(FigureSlot a, FigureSlot b) => !IsOneToll(a, b) && SharedOfFrame(a, b) >= LeastSharedOfOneClause && Frame(a, b) >= ClearFrame;

    /// <summary>What is done about things ("paid for the boats, says the 48-page indictment") seldom happens to them: the noun and its words tell more.</summary>
    private static bool AreThingsInOneFrame(FigureSlot a, FigureSlot b) =>
        a.Unit != "people" && b.Unit != "people" && HaveOneHead(a, b) && (HaveClearFrame(a, b) || (a.Claim.IsAttached && b.Claim.IsAttached));

    private static bool AreAttachedToOneNoun(FigureSlot a, FigureSlot b, double around) =>
        a.Claim.IsAttached && b.Claim.IsAttached && a.Head?.Key == b.Head?.Key && HaveOneHead(a, b) && SharedOfFrame(a, b) >= LeastSharedOfAttached && around >= AttachedAround;

    /// <summary>How much of the words that both numbers hang on is shared, 0 to 1.</summary>
    public static double Frame(FigureSlot a, FigureSlot b) => a.Claim.Words.Similarity(b.Claim.Words);

    private static double SharedOfFrame(FigureSlot a, FigureSlot b) => Math.Min(a.Claim.Words.Shared(b.Claim.Words), b.Claim.Words.Shared(a.Claim.Words));

    private static bool IsOneToll(FigureSlot a, FigureSlot b) => a.Unit == "people" && a.Action == b.Action && RelationJudge.OnlyGrows(a);

    private static bool HaveOneVerb(FigureSlot a, FigureSlot b) =>
        SlotComparer.IsOneFate(a, b) || (a.Claim.Verb is { } one && b.Claim.Verb is { } other ? one.Key == other.Key || one.Senses.AsSpan().ContainsAny(other.Senses) : a.Claim.Verb is null && b.Claim.Verb is null);

    private static bool HaveOneHead(FigureSlot a, FigureSlot b) =>
        a.Head is { } one && b.Head is { } other && (one.Key == other.Key || one.Senses.AsSpan().ContainsAny(other.Senses));

    private static bool HaveOneNoun(FigureSlot a, FigureSlot b) =>
        a.Head is not null && b.Head is not null
            ? HaveOneHead(a, b)
            : (a.Unit.Length > 0 && a.Unit == b.Unit) || a.HeadKeys.AsSpan().ContainsAny(b.HeadKeys);

    /// <summary>True where of only one is told what it is a share of: "3 percent" beside "4 percent of the harvest".</summary>
    private static bool IsShareOfTheUntold(FigureSlot a, FigureSlot b) => a.Unit == "percent" && a.Head is null != b.Head is null;

    /// <summary>Reports of two firms tell "net profit rose 8 percent" in the same words.</summary>
    private static bool AreOfTwoTopics(FigureSlot a, FigureSlot b) =>
        AreDisjoint(a.Topics, b.Topics) && !AreOfOneEvent(a, b) && !a.Claim.Places.Overlaps(b.Claim.Places) && !a.Names.Overlaps(b.Names);

    private static bool AreOfTwoPeriods(FigureSlot a, FigureSlot b) =>
        a.Claim.Months.Length > 0 && b.Claim.Months.Length > 0 && !a.Claim.Months.Any(one => b.Claim.Months.Any(other => AreOnePeriod(one, other)));

    private static bool AreOnePeriod(string one, string other) =>
        one.Length == YearLength || other.Length == YearLength ? one.AsSpan(0, YearLength).SequenceEqual(other.AsSpan(0, YearLength)) : one == other;

    private static bool AreDisjoint(ImmutableHashSet<string> a, ImmutableHashSet<string> b) => !a.IsEmpty && !b.IsEmpty && !a.Overlaps(b);
}
