using NodaTime;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Weighs whether two statements are one saying: one speaker, one occasion, the same content.</summary>
internal static class SayingComparer
{
    private const double EnoughAligned = 0.16; // in passages that are already known to be one text
    private const double EnoughQuoted = 0.5;
    private const double EnoughSameDay = 0.46; // for two quotations of one speaker on one known day
    private const double EnoughTold = 0.48;
    private const double EnoughUnnamed = 0.6;
    private const double EnoughUnknown = 0.8; // where a report does not tell who said it
    private const double EnoughUndated = 0.62;
    private const double EnoughRepeated = 0.8; // in one report, where a speech goes on in other words about the same
    private const double NearlySame = 0.85; // then words that many say tell it too
    private const int FewestSame = 3; // words in each, where they are nearly the same
    private const int FewestWords = 2;
    private const int FewestTold = 3; // where a report tells it in its own words: "about Ada Lind" is a name and no saying
    private const double LeastShared = 5; // weight of the words in common that stand in no name: two or three rare ones
    private const double LeastQuoted = 2.5; // the same, for two like or translated quotations of one speaker on one known day
    private const double EnoughOfFewWords = 0.6; // how like those are
    private const double LeastGuessed = 9; // weight of the words in common where who said one of them is a guess: four rare words
    private const double Guess = 0.65; // confidence in the speaker below which it is one

    /// <summary>Between two reports of a saying without a date.</summary>
    public const int MostDaysApart = 3;

    /// <summary>Between the days on which two reports say it was said.</summary>
    public const int MostDaysBetween = 1;

    /// <summary>How alike two sayings are, 0 to 1; 0 where they are not one saying. Evidence that is asked for is told, and then all is weighed.</summary>
    public static double Weigh(Saying a, Saying b, AlignedPlaces aligned, Evidence? evidence = null)
    {
        var isOneSpeaker = a.Speaker is not null && b.Speaker is not null && ActorIndex.AreOne(a.Speaker, b.Speaker);
        var areTwoSpeakers = !isOneSpeaker && (a.IsNamed || b.IsNamed) && a.Speaker is not null && b.Speaker is not null;
        var isOneInOther = a.Reading == b.Reading && a.Statement.Span.Overlaps(b.Statement.Span);
        if (!MayBeOneOccasion(a, b) || areTwoSpeakers || isOneInOther)
        {
            if (evidence is null)
            {
                return 0;
            }

            evidence.Refuse(isOneInOther ? "one is told inside the other" : areTwoSpeakers ? "two speakers" : "two occasions: the days they were said or reported lie too far apart");
        }

        var (shared, back) = (a.Content.Shared(b.Content), b.Content.Shared(a.Content));
        var alike = Likeness(a.Content, b.Content, shared, back);
        evidence?.Add("content in common", alike);
        var isAligned = alike >= EnoughAligned && a.Reading != b.Reading && aligned.Meet(a.Article, a.Statement.Span, b.Article, b.Statement.Span);
        if (isAligned && alike >= (isOneSpeaker ? EnoughAligned : EnoughAligned * 2))
        {
            if (evidence is not null)
            {
                evidence.Least = isOneSpeaker ? EnoughAligned : EnoughAligned * 2;
                evidence.Add("both stand in a passage that is one text", Math.Min(1, alike + 0.3) - alike);
            }

            return evidence is { IsRefused: true } ? 0 : Math.Min(1, alike + 0.3);
        }

        var isQuotedOnOneDay = a.Reading != b.Reading && isOneSpeaker && a.IsNamed && a.IsQuoted && b.IsQuoted && AreOfOneDay(a, b);
        var enough = a.Reading == b.Reading ? EnoughRepeated
            : (a.Speaker is null) != (b.Speaker is null) ? EnoughUnknown
            : !isOneSpeaker || !a.IsNamed ? EnoughUnnamed
            : isQuotedOnOneDay ? EnoughSameDay
            : a.Date is null || b.Date is null ? EnoughUndated
            : a.IsQuoted && b.IsQuoted ? EnoughQuoted
            : EnoughTold;
        if (Contradicts(a, b))
        {
            if (evidence is null)
            {
                return 0;
            }

            evidence.Refuse("one denies what the other says");
        }

        var isSame = isOneSpeaker && a.IsNamed && alike >= NearlySame && Math.Min(a.Content.Count, b.Content.Count) >= FewestSame;
        var isTelling = isSame || (Math.Min(a.Content.Count, b.Content.Count) >= (a.IsQuoted && b.IsQuoted ? FewestWords : FewestTold) && a.Content.Shared(b.Content, a.Names) >= LeastInCommon(a, b, alike, isQuotedOnOneDay));
        if (evidence is not null)
        {
            evidence.Least = enough;
            if (!isTelling)
            {
                evidence.Refuse("the words in common are too few or too common to tell one saying from another");
            }
        }

        return alike >= enough && isTelling && evidence is not { IsRefused: true } ? alike : 0;
    }

    /// <summary>The weight of the words in common, without those in names, that tells one saying from another.</summary>
    private static double LeastInCommon(Saying a, Saying b, double alike, bool isQuotedOnOneDay) =>
        isQuotedOnOneDay && (alike >= EnoughOfFewWords || a.IsTranslated || b.IsTranslated) ? LeastQuoted
        : alike < NearlySame && !(a.IsQuoted && b.IsQuoted) && (a.Statement.Confidence < Guess || b.Statement.Confidence < Guess) ? LeastGuessed
        : LeastShared;

    /// <summary>How alike two contents are, 0 to 1, whoever said them and when.</summary>
    public static double Likeness(WordBag a, WordBag b) => Likeness(a, b, a.Shared(b), b.Shared(a));

    /// <summary>Between the similarity of two contents and how much of the shorter is in the longer, of what each shares with the other.</summary>
    private static double Likeness(WordBag a, WordBag b, double shared, double back)
    {
        var (total, shorter, inLonger) = a.Weight <= b.Weight ? (a.Weight + b.Weight, a.Weight, shared) : (a.Weight + b.Weight, b.Weight, back);
        return (0.65 * (total <= 0 ? 0 : (shared + back) / total)) + (0.35 * (shorter <= 0 ? 0 : inLonger / shorter));
    }

    /// <summary>"Guilty" of the one is "not guilty" in the other; where both deny something they may be two translations.</summary>
    private static bool Contradicts(Saying a, Saying b) => a.Denied.Count > 0 != b.Denied.Count > 0 && (a.Denied.Any(b.Content.Has) || b.Denied.Any(a.Content.Has));

    private static bool AreOfOneDay(Saying a, Saying b) =>
        a.Date is { } x && b.Date is { } y ? x == y : a.Published is { } first && first == b.Published;

    /// <summary>False where the days they were said or reported lie too far apart.</summary>
    public static bool MayBeOneOccasion(Saying a, Saying b) => MayBeOneOccasion(a.Date, a.Published, b.Date, b.Published);

    /// <summary>False where the days on which two statements were said, or else reported, lie too far apart; the same words are then said twice.</summary>
    public static bool MayBeOneOccasion(LocalDate? saidA, LocalDate? reportedA, LocalDate? saidB, LocalDate? reportedB)
    {
        if (saidA is { } x && saidB is { } y)
        {
            return Math.Abs(Period.DaysBetween(x, y)) <= MostDaysBetween;
        }

        return reportedA is not { } first || reportedB is not { } second || Math.Abs(Period.DaysBetween(first, second)) <= MostDaysApart;
    }
}
