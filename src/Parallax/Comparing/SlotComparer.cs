namespace Parallax.Comparing;

/// <summary>Weighs whether two figures measure one thing. What is counted, what happens to it, where and by whom it is told count; the numbers alone never do.</summary>
internal static class SlotComparer
{
    /// <summary>From this weight on two figures are taken for one quantity.</summary>
    public const double Enough = 2.8;

    private const double ContextWeight = 3;
    private const double MostContext = 5; // context and a common passage together
    private const int TellingDigits = 3; // a number of so many significant digits is no coincidence
    private const double Never = double.NegativeInfinity;
    private const double GreatestRatio = 2.5; // between two states of one quantity

    /// <summary>The greatest number, from its own on, that another figure can begin with and still be of one quantity with it.</summary>
    public static decimal Reach(FigureSlot slot) => Math.Max(slot.High, slot.Low * (decimal)GreatestRatio);

    /// <summary>The weight of evidence; negative infinity where they cannot be one quantity. Evidence that is asked for is told, and then all is weighed.</summary>
    public static double Weigh(FigureSlot a, FigureSlot b, AlignedPlaces aligned, Evidence? evidence = null)
    {
        if (a.Unit != b.Unit && (a.Unit.Length > 0 && b.Unit.Length > 0))
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

        var overlaps = a.Low <= b.High && b.Low <= a.High;
        var weight = isSame ? Math.Min(3.2, 0.8 * digits) : overlaps ? 0.4 * Math.Max(a.Digits, b.Digits) : Apart(a, b);
        if (double.IsNegativeInfinity(weight))
        {
            evidence?.Refuse("the numbers are too far apart for two states of one quantity");
            return weight;
        }

        evidence?.Add(isSame ? "the same number" : overlaps ? "hedge or rounding allows both numbers" : "the numbers differ", weight);
        weight += Told(evidence, "what happens to what is counted", Agree(a.Action, b.Action, 1.5, -1.5));
        if (a.Action == "released" && b.Action == "released" && a.IsPlanned != b.IsPlanned)
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

        weight += Told(evidence, "nouns counted", Sets(a.HeadKeys, b.HeadKeys, a.IsSpecific && b.IsSpecific ? 1.6 : 1, isTelling ? -0.5 : -2.5));
        weight += Told(evidence, "reported within two days", a.Reported is { } r && b.Reported is { } q && Math.Abs(NodaTime.Period.DaysBetween(r, q)) <= 2 ? 0.4 : 0);
        weight += Told(evidence, "places", Sets(a.PlaceNames, b.PlaceNames, 0.8, isTelling ? -0.5 : -1.5));
        weight += Told(evidence, "who answers for it", a.Source is null || b.Source is null ? 0 : ActorIndex.MayBeOne(a.Source, b.Source) ? 1 : -0.3);
        weight += Told(evidence, "the day it measures", a.IsDayStated && b.IsDayStated && a.Day is { } x && b.Day is { } y ? x == y ? 1 : isSame ? -0.3 : 0 : 0);
        weight += Told(evidence, "only one is a part of another figure", a.IsPart == b.IsPart ? 0 : isTelling ? -0.3 : -1.5);
        if (evidence is null && (weight < Enough - MostContext || double.IsNegativeInfinity(weight)))
        {
            return weight; // no context can make up for it
        }

        weight += Told(evidence, "both stand in a passage that is one text", aligned.Meet(a.Article, a.Figure.Span, b.Article, b.Figure.Span) ? isSame ? 2 : 0.5 : 0);
        weight += Told(evidence, "the words around them", ContextWeight * a.Context.Similarity(b.Context));
        return evidence is { IsRefused: true } ? Never : weight;
    }

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

    private static double Agree(string? a, string? b, double same, double different) =>
        a is null || b is null ? 0 : a == b ? same : different;

    /// <summary>What two short lists tell that share something, or nothing; an empty one tells nothing.</summary>
    private static double Sets<T>(T[] a, T[] b, double shared, double apart)
        where T : IEquatable<T> =>
        a.Length == 0 || b.Length == 0 ? 0 : a.AsSpan().ContainsAny(b) ? shared : apart;
}
