using System.Globalization;
using NodaTime;
using Parallax.Figures;

namespace Parallax.Comparing;

/// <summary>Says how two figures of one series go together, with a reason a person can check.</summary>
internal static class RelationJudge
{
    private const int NeighbouringDays = 3;
    private const int ClaimedDays = 7; // for numbers that sentences claim of one thing
    private static readonly HashSet<string> Cumulative = new(StringComparer.Ordinal) { "killed", "injured", "fled", "missing", "arrested", "infected", "destroyed", "saved" };

    /// <summary>True where what happens to what is counted can only happen to more: a count of the dead does not fall.</summary>
    public static bool OnlyGrows(FigureSlot slot) => slot.Action is { } action && Cumulative.Contains(action);

    /// <summary>The relation of two members; <paramref name="between"/> are the other members, which tell whether a number is old.</summary>
    public static (FigureRelation Relation, string Reason) Judge(FigureSlot a, FigureSlot b, IReadOnlyList<FigureSlot> between)
    {
        between = [.. between.Where(other => other.IsPart == a.IsPart)];
        if (a.IsPart != b.IsPart && a.Low != b.Low)
        {
            return (FigureRelation.Scope, $"{(a.IsPart ? Words(a) : Words(b))} is given as a part of the whole");
        }

        if (a.Sentence is not null && a.Reading == b.Reading && a.Sentence == b.Sentence && !Overlaps(a, b))
        {
            return (FigureRelation.Scope, $"one sentence tells {Words(a)} and {Words(b)} apart");
        }

        if (a.Unit == "days" && !Overlaps(a, b))
        {
            return (FigureRelation.Scope, $"{Words(a)} and {Words(b)} are lengths of different terms");
        }

        var (first, second) = InTime(a, b) <= 0 ? (a, b) : (b, a);
        var areApart = first.Day is { } x && second.Day is { } y && x != y;
        if (Overlaps(a, b))
        {
            if (areApart && first.Low >= second.Low && Superseded(first, second, between) is { } newer)
            {
                return (FigureRelation.Stale, $"{Words(second)} is repeated on {On(second)}, after {Words(newer)} on {On(newer)}");
            }

            return a.Low == b.Low && a.Figure.Hedge == b.Figure.Hedge
                ? (FigureRelation.Agree, $"both give {Words(a)}")
                : (FigureRelation.Compatible, $"{Words(a)} allows {Words(b)}");
        }

        var areClaimed = AreClaimed(a, b, between);
        if (areApart && IsLater(first, second, areClaimed))
        {
            if (second.Low > first.Low)
            {
                return (FigureRelation.Evolves, $"{Words(first)} on {On(first)}, {Words(second)} on {On(second)}");
            }

            if (areClaimed && Cumulative.Contains(first.Action ?? "") && Period.DaysBetween(first.Day!.Value, second.Day!.Value) <= ClaimedDays && Compare(first.Reported, second.Reported) <= 0 && ClaimComparer.WhyNotAtOnce(a, b) is null && !Allow(a, b) && !IsRounded(a, b) && a.IsWidened == b.IsWidened)
            {
                return (FigureRelation.Conflict, $"{Words(first)} is given on {On(first)}, {Words(second)} on {On(second)}: such a count does not fall");
            }

            return Cumulative.Contains(first.Action ?? "") && between.Append(first).Any(other => other.Low < first.Low && Overlaps(other, second) && InTime(other, first) < 0)
                ? (FigureRelation.Stale, $"{Words(second)} on {On(second)} is an older number: {Words(first)} was given on {On(first)}")
                : (FigureRelation.Falls, $"{Words(first)} on {On(first)}, {Words(second)} on {On(second)}");
        }

        if ((((a.Day is null || b.Day is null) && !areClaimed) || a.Claim.IsMomentary || b.Claim.IsMomentary) && Cumulative.Contains(first.Action ?? second.Action ?? ""))
        {
            var (less, more) = a.Low < b.Low ? (a, b) : (b, a);
            return (FigureRelation.Evolves, $"{Words(less)} on {On(less)}, {Words(more)} on {On(more)}: such a count only grows");
        }

        if (!areClaimed && a.Unit == "people" && a.Head is null != b.Head is null && !Allow(a, b))
        {
            return (FigureRelation.Scope, $"{Words(a.Head is null ? b : a)} tells which people it counts, {Words(a.Head is null ? a : b)} does not");
        }

        if (a.Unit == "people" && a.IsWidened != b.IsWidened && !Allow(a, b))
        {
            return (FigureRelation.Scope, $"{Words(a.IsWidened ? a : b)} names what it includes, {Words(a.IsWidened ? b : a)} does not");
        }

        if (Allow(a, b) || IsRounded(a, b))
        {
            return (FigureRelation.Compatible, $"{Words(a)} allows {Words(b)}");
        }

        return (ClaimComparer.WhyNotAtOnce(a, b) ?? ClaimComparer.WhyNumberedApart(a, b) ?? (SlotComparer.IsOneFate(a, b) || areClaimed ? null : $"the sentences of {Words(a)} and {Words(b)} do not say that both measure one thing")) is { } apart
            ? (FigureRelation.Scope, apart)
            : (FigureRelation.Conflict, $"{Words(a)} and {Words(b)} {(a.Day is null || b.Day is null ? "are given for one thing" : a.Day == b.Day ? $"are both given for {On(a)}" : $"are given on {On(first)} and {On(second)}")}");
    }

    /// <summary>A count that grows changes from day to day; of one event two reports of neighbouring days tell one number.</summary>
    private static bool IsLater(FigureSlot first, FigureSlot second, bool areClaimed) =>
        Cumulative.Contains(first.Action ?? "")
        || (first.IsDayStated && second.IsDayStated)
        || Period.DaysBetween(first.Day!.Value, second.Day!.Value) > (areClaimed ? ClaimedDays : NeighbouringDays);

    /// <summary>Earlier day first, then earlier report.</summary>
    public static int InTime(FigureSlot a, FigureSlot b)
    {
        var byDay = Compare(a.Day, b.Day);
        return byDay != 0 ? byDay : Compare(a.Reported, b.Reported);
    }

    private static int Compare(LocalDate? a, LocalDate? b) => a is { } x && b is { } y ? x.CompareTo(y) : a is null ? b is null ? 0 : 1 : -1;

    private static FigureSlot? Superseded(FigureSlot first, FigureSlot second, IReadOnlyList<FigureSlot> between) =>
        Cumulative.Contains(first.Action ?? "")
            ? between.Where(other => other.Low > second.High && other.Day > first.Day && other.Day < second.Day).OrderByDescending(other => other.Low).FirstOrDefault()
            : null;

    /// <summary>True where the hedge of one leaves room for the other.</summary>
    public static bool Allow(FigureSlot a, FigureSlot b) => Allows(a, b) || Allows(b, a);

    /// <summary>True where the number with fewer digits is the other, rounded: 42 % and 41.5 %.</summary>
    public static bool IsRounded(FigureSlot a, FigureSlot b)
    {
        if ((a.Figure.Low ?? a.Figure.High) is not { } one || (b.Figure.Low ?? b.Figure.High) is not { } other || a.Figure.Unit != b.Figure.Unit)
        {
            return false;
        }

        var (step, otherStep) = (FigureRange.Step(one), FigureRange.Step(other));
        return step != otherStep && Math.Abs(one - other) <= Math.Max(step, otherStep) / 2;
    }

    /// <summary>True where they claim one thing, or nothing tells them apart and two members that give these numbers do.</summary>
    private static bool AreClaimed(FigureSlot a, FigureSlot b, IReadOnlyList<FigureSlot> members)
    {
        if (ClaimComparer.WhyApart(a, b) is null)
        {
            return true;
        }

        var givesOne = members.Append(a).Where(member => member.Low == a.Low).ToList();
        return ClaimComparer.WhyTwoThings(a, b) is null && members.Append(b).Any(other => other.Low == b.Low && givesOne.Exists(one => ClaimComparer.WhyApart(one, other) is null));
    }

    /// <summary>True where one value fits both: "nearly 300" and "more than 300" have none.</summary>
    public static bool Overlaps(FigureSlot a, FigureSlot b) => a.Low <= b.High && b.Low <= a.High && !AreOpposed(a, b) && !AreOpposed(b, a);

    private static bool AreOpposed(FigureSlot below, FigureSlot above) =>
        below.High == above.Low
        && (below.Figure.Hedge is Hedge.Nearly or Hedge.LessThan ? above.Figure.Hedge is Hedge.AtLeast or Hedge.MoreThan : below.Figure.Hedge == Hedge.AtMost && above.Figure.Hedge == Hedge.MoreThan);

    private static bool Allows(FigureSlot a, FigureSlot b) => a.Figure.Hedge switch
    {
        Hedge.AtLeast or Hedge.MoreThan => b.Low >= a.Low && b.Low <= a.Low * 2,
        Hedge.AtMost or Hedge.LessThan => b.High <= a.High && b.High >= a.High / 2,
        _ => false,
    };

    private static string On(FigureSlot slot) => slot.Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "an unknown day";

    /// <summary>The number with its hedge, as numbers are written in reasons.</summary>
    internal static string Words(FigureSlot slot)
    {
        var figure = slot.Figure;
        var number = Number(figure.Low ?? figure.High ?? 0);
        var ends = figure.Low is { } low && figure.High is { } high && low != high ? $"{Number(low)} to {Number(high)}" : number;
        var hedged = figure.Hedge switch
        {
            Hedge.About => $"about {ends}",
            Hedge.Nearly => $"nearly {ends}",
            Hedge.AtLeast => $"at least {ends}",
            Hedge.MoreThan => $"more than {ends}",
            Hedge.AtMost => $"up to {ends}",
            Hedge.LessThan => $"less than {ends}",
            _ => ends,
        };
        return figure.Unit is { } unit && slot.Unit == "days" ? $"{hedged} {unit}" : figure.Unit == "percent" ? $"{hedged} %" : hedged;
    }

    private static string Number(decimal number) => number.ToString("#,0.###", CultureInfo.InvariantCulture);
}
