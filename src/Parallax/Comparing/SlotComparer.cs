namespace Parallax.Comparing;

/// <summary>Weighs whether two figures measure one thing. What is counted, what happens to it, where and by whom it is told count; the numbers alone never do.</summary>
internal static class SlotComparer
{
    /// <summary>From this weight on two figures are taken for one quantity.</summary>
    public const double Enough = 2.8;

    private const double ContextWeight = 3;
    private const double LeastContext = 0.1; // similarity of the words around two figures of which nothing else agrees
    private const double OwnContext = 0.3; // similarity of the words around two figures of one report of which one may be the other, rounded
    private const double StatesContext = 0.15; // of two differing numbers of different days, or of one fate of the same people
    private const double AllowedContext = 0.3; // of two differing numbers of one day of which one allows the other
    private const double WordyContext = 0.4; // of "one" or "all"
    private const double AmongOthers = -1.7; // weight of two numbers of one report that stand among others of their kind, as shares in polls do
    private const double Doubtful = -1.4; // weight of what makes two short numbers a coincidence
    private const double DoubtfulContext = 0.25; // similarity of the words around two small numbers below which what they hang on must be alike
    private const double DoubtfulFrame = 0.4; // similarity of the words that they hang on
    private const double MostContext = 5; // context and a common passage together
    private const double MostAllowed = 2.4; // weight of two numbers of which one allows the other
    private const decimal RoundedPoints = 1; // between two percentages of which one report may give one, rounded
    private const int TellingDigits = 3; // a number of so many significant digits is no coincidence
    private const double Never = double.NegativeInfinity;
    private const double GreatestRatio = 2.5; // between two states of one quantity

    /// <summary>The greatest number, from its own on, that another figure can begin with and still be of one quantity with it.</summary>
    public static decimal Reach(FigureSlot slot) => Math.Max(slot.High, slot.Low * (decimal)GreatestRatio);

    /// <summary>The weight of evidence; negative infinity where they cannot be one quantity. Evidence that is asked for is told, and then all is weighed.</summary>
    public static double Weigh(FigureSlot a, FigureSlot b, AlignedPlaces aligned, Evidence? evidence = null)
    {
        if (a.Unit != b.Unit && !(MayCount(a, b) || MayCount(b, a)))
        {
            return Never;
        }

        var isSame = a.Low == b.Low;
        var digits = Math.Min(a.Digits, b.Digits);
        var isTelling = isSame && digits >= TellingDigits;
        if (!isTelling && a.Action is not null && b.Action is not null && a.Action != b.Action)
        {
            if (evidence is null)
            {
                return Never;
            }

            evidence.Refuse($"of one is said {a.Action}, of the other {b.Action}");
        }

        var overlaps = RelationJudge.Overlaps(a, b);
        if (WhyNever(a, b, digits, isSame, overlaps) is { } why)
        {
            if (evidence is null)
            {
                return Never;
            }

            evidence.Refuse(why);
        }

        var weight = a.Kind == SlotKind.Wordy || b.Kind == SlotKind.Wordy ? 0 : isSame ? Math.Min(3.2, 0.8 * digits) : overlaps ? Math.Min(MostAllowed, 0.4 * Math.Max(a.Digits, b.Digits)) : Apart(a, b);
        if (double.IsNegativeInfinity(weight))
        {
            evidence?.Refuse("the numbers are too far apart for two states of one quantity");
            return weight;
        }

        evidence?.Add(isSame ? "the same number" : overlaps ? "hedge or rounding allows both numbers" : "the numbers differ", weight);
        weight += Told(evidence, "what happens to what is counted", Agree(a.Action, b.Action, a.Unit == "people" || b.Unit == "people" ? 1.5 : 0.8, -1.5));
        if (IsPlanBesideDone(a, b))
        {
            if (evidence is null || isTelling)
            {
                weight += isTelling ? Told(evidence, "one is planned, the other done", -1) : Never;
            }
            else
            {
                evidence.Refuse("one is planned, the other done");
            }
        }

        weight += Told(evidence, "nouns counted", Nouns(a, b, isTelling));
        weight += Told(evidence, "reported within two days", a.Reported is { } r && b.Reported is { } q && Math.Abs(NodaTime.Period.DaysBetween(r, q)) <= 2 ? 0.4 : 0);
        weight += Told(evidence, "places", Sets(a.PlaceNames, b.PlaceNames, 0.8, isTelling ? -0.5 : -1.5));
        weight += Told(evidence, "people and bodies", Sets(a.NameKeys, b.NameKeys, 0.5, isTelling ? 0 : digits == 1 ? -0.8 : -0.4));
        weight += Told(evidence, "only one is told as another than one before it", a.IsOther == b.IsOther ? 0 : -1);
        weight += Told(evidence, "who answers for it", a.Source is null || b.Source is null ? 0 : ActorIndex.MayBeOne(a.Source, b.Source) ? 1 : -0.3);
        weight += Told(evidence, "the day it measures", a.IsDayStated && b.IsDayStated && a.Day is { } x && b.Day is { } y ? x == y ? 1 : isSame ? -0.3 : 0 : 0);
        weight += Told(evidence, "only one is a part of another figure", a.IsPart == b.IsPart ? 0 : isTelling ? -0.3 : -1.5);
        if (evidence is null && (weight < Enough - MostContext || double.IsNegativeInfinity(weight)))
        {
            return weight; // no context can make up for it
        }

        var isAligned = aligned.Meet(a.Article, a.Figure.Span, b.Article, b.Figure.Span);
        var context = ClaimComparer.Around(a, b);
        weight += Told(evidence, "both stand in a passage that is one text", isAligned ? isSame ? 2 : 0.5 : 0);
        weight += Told(evidence, "the words around them", ContextWeight * context);
        if (!isAligned && a.Kind == SlotKind.Wordy && context < WordyContext)
        {
            evidence?.Refuse("a number in words, and too little around it is the same");
            weight = evidence is null ? Never : weight;
        }

        weight += Told(evidence, "one report gives it among others of its kind", a.Reading == b.Reading && (a.Unit == "percent" || a.IsListed || b.IsListed) ? AmongOthers : 0);
        weight += Doubt(a, b, digits, isSame, overlaps, context, evidence);
        weight += Told(evidence, "one report gives a small number twice, in other words", isSame && digits == 1 && a.Reading == b.Reading && context < OwnContext ? -0.6 : 0);
        if (!isAligned && !isSame && a.Reading == b.Reading && context < OwnContext)
        {
            evidence?.Refuse("one report tells both numbers in other words");
            weight = evidence is null ? Never : weight;
        }

        if (!overlaps && !isAligned && (MayBeTwoStates(a, b) || IsOneFate(a, b) ? context < StatesContext : context < AllowedContext || !RelationJudge.Allow(a, b)))
        {
            evidence?.Refuse("the numbers differ, and too little around them is the same");
            weight = evidence is null ? Never : weight;
        }

        if (!isAligned && context < LeastContext && !(isTelling && a.Unit == "people" && b.Unit == "people") && !HaveOneAction(a, b) && !a.HeadKeys.AsSpan().ContainsAny(b.HeadKeys))
        {
            evidence?.Refuse("nothing but the number is the same");
            weight = evidence is null ? Never : weight;
        }

        return evidence is { IsRefused: true } ? Never : weight;
    }

    /// <summary>What makes it a coincidence that two numbers of one or two digits stand in like sentences: much is counted in these.</summary>
    private static double Doubt(FigureSlot a, FigureSlot b, int digits, bool isSame, bool overlaps, double context, Evidence? evidence)
    {
        if (digits >= TellingDigits || a.Unit == "days" || FigureRange.IsMoney(a.Unit))
        {
            return 0;
        }

        var isSmall = digits == 1;
        var haveOneAction = HaveOneAction(a, b);
        return Told(evidence, "only one is told as a further or another number, or as a part", isSmall && haveOneAction && ClaimComparer.WhyNumberedApart(a, b) is not null ? Doubtful : 0)
            + Told(evidence, "a small number, hung on other words", isSmall && a.Kind == SlotKind.Amount && context < DoubtfulContext && ClaimComparer.Frame(a, b) < DoubtfulFrame ? Doubtful : 0)
            + Told(evidence, "short numbers differ, and are not claimed of one thing", !isSame && (haveOneAction ? isSmall : !overlaps) && ClaimComparer.WhyApart(a, b) is not null ? Doubtful : 0);
    }

    /// <summary>Why two figures cannot be one quantity whatever else they share; null where they can.</summary>
    private static string? WhyNever(FigureSlot a, FigureSlot b, int digits, bool isSame, bool overlaps)
    {
        if (a.Reading == b.Reading && !AreOfStatedDays(a, b) && (overlaps ? ArePointsApart(a, b) : a.Unit == "percent" || a.Source is null || b.Source is null || a.Source == b.Source))
        {
            return "one report tells two numbers apart, of one source and day";
        }

        if (a.Years.Length > 0 && b.Years.Length > 0 && !a.Years.AsSpan().ContainsAny(b.Years) && (digits == 1 || (digits < TellingDigits && a.Reading == b.Reading)))
        {
            return "their sentences tell of other years";
        }

        if (!overlaps && a.IsOther != b.IsOther)
        {
            return "the numbers differ, and only one is told as another than one before it";
        }

        if (!overlaps && a.Unit == "people" && b.Unit == "people" && (a.Action is null) != (b.Action is null))
        {
            return "the numbers differ, and only of one is said what happened";
        }

        if (!overlaps && (IsSmall(a) || IsSmall(b)) && !(HaveOneAction(a, b) && (a.Unit == "people" || b.Unit == "people")))
        {
            return "small or round numbers differ, and no fate of people is the same";
        }

        if (!overlaps && a.PlaceNames.Length > 0 && b.PlaceNames.Length > 0 && !a.PlaceNames.AsSpan().ContainsAny(b.PlaceNames) && !IsOneFate(a, b))
        {
            return "the numbers and the places differ";
        }

        if (a.Kind != b.Kind && (a.Kind is SlotKind.Age or SlotKind.Distance || b.Kind is SlotKind.Age or SlotKind.Distance))
        {
            return "one is an age or the distance of two times, the other is not";
        }

        if (a.Kind == SlotKind.Wordy && a.Reading == b.Reading)
        {
            return "one report tells it twice in words that count nothing";
        }

        if (a.Kind is SlotKind.Age or SlotKind.Distance or SlotKind.Wordy && !isSame)
        {
            return a.Kind == SlotKind.Age ? "two ages" : a.Kind == SlotKind.Distance ? "distances of other times" : "numbers in words of other things";
        }

        return null;
    }

    /// <summary>True where the report itself tells of which day each is, and the days differ.</summary>
    private static bool AreOfStatedDays(FigureSlot a, FigureSlot b) => a.IsDayStated && b.IsDayStated && a.Day != b.Day;

    /// <summary>True for "below 40 percent" and 34 percent: a hedge allows both, and neither is the other, rounded.</summary>
    private static bool ArePointsApart(FigureSlot a, FigureSlot b) => a.Unit == "percent" && b.Unit == "percent" && Math.Abs(a.Low - b.Low) > RoundedPoints;

    private static bool IsSmall(FigureSlot slot) => slot.Digits < 2 && slot.Low == decimal.Truncate(slot.Low);

    /// <summary>True where the first names no unit and may count what the second does.</summary>
    private static bool MayCount(FigureSlot bare, FigureSlot counted) =>
        bare.Unit.Length == 0 && (counted.Unit == "people" ? bare.Head is null || counted.HeadKeys.Contains(bare.Head.Value.Key) : bare.HeadKeys.AsSpan().ContainsAny(counted.HeadKeys));

    /// <summary>True where of captives one number is to be freed and the other was.</summary>
    public static bool IsPlanBesideDone(FigureSlot a, FigureSlot b) => a.Action == "released" && b.Action == "released" && a.IsPlanned != b.IsPlanned;

    /// <summary>True where the same happens to the same people.</summary>
    public static bool IsOneFate(FigureSlot a, FigureSlot b) => a.Unit == "people" && HaveOneAction(a, b) && a.HeadKeys.AsSpan().ContainsAny(b.HeadKeys);

    private static bool HaveOneAction(FigureSlot a, FigureSlot b) => a.Action is not null && a.Action == b.Action;

    /// <summary>True where both measure known days and not the same.</summary>
    private static bool MayBeTwoStates(FigureSlot a, FigureSlot b) => a.Day is { } x && b.Day is { } y && x != y;

    private static double Told(Evidence? evidence, string what, double weight)
    {
        evidence?.Add(what, weight);
        return weight;
    }

    private static double Apart(FigureSlot a, FigureSlot b)
    {
        var (less, more) = a.Low < b.Low ? (a.Low, b.Low) : (b.Low, a.Low);
        if (less <= 0 || more > less * (decimal)GreatestRatio || a.Unit == "days")
        {
            return Never;
        }

        return -Math.Min(2.5, 4 * Math.Log((double)(more / less)));
    }

    /// <summary>What the nouns tell: those that two numbers count must be one, or at least among the words around the other.</summary>
    private static double Nouns(FigureSlot a, FigureSlot b, bool isTelling)
    {
        var apart = isTelling ? -0.5 : -2.5;
        return a.Head is { } one && b.Head is { } other && one.Key != other.Key && !one.Senses.AsSpan().ContainsAny(other.Senses) && !a.Heads.Contains(other.Key) && !b.Heads.Contains(one.Key)
            ? a.HeadKeys.AsSpan().ContainsAny(b.HeadKeys) ? apart / 2 : apart
            : Sets(a.HeadKeys, b.HeadKeys, a.IsSpecific && b.IsSpecific ? 1.6 : 1, apart);
    }

    private static double Agree(string? a, string? b, double same, double different) =>
        a is null || b is null ? 0 : a == b ? same : different;

    /// <summary>What two short lists tell that share something, or nothing; an empty one tells nothing.</summary>
    private static double Sets<T>(T[] a, T[] b, double shared, double apart)
        where T : IEquatable<T> =>
        a.Length == 0 || b.Length == 0 ? 0 : a.AsSpan().ContainsAny(b) ? shared : apart;
}
