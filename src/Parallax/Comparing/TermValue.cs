using Parallax.Articles;
using Parallax.Figures;

namespace Parallax.Comparing;

/// <summary>A quantity that a proposal names: what tells one version of it from the next.</summary>
/// <param name="Unit">The unit; lengths of time in <c>days</c>; null where the words leave it out ("later offered 455").</param>
/// <param name="Low">The least it can be, in that unit.</param>
/// <param name="High">The most it can be.</param>
/// <param name="Figure">The figure as the article gives it.</param>
/// <param name="Words">Its words.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record TermValue(string? Unit, decimal Low, decimal High, Figure Figure, string Words, Citation Place)
{
    private const decimal Rounding = 0.02m; // "60 days" and "two months" are one length
    private const decimal LeastBare = 10; // a number without a unit that is smaller counts anything
    private const decimal SameSlot = 3; // quantities farther apart than this factor are not of one thing

    /// <summary>The value of a figure, or null where it gives no number.</summary>
    public static TermValue? Of(Figure figure, Article article)
    {
        if (FigureRange.Of(figure) is not { } range)
        {
            return null;
        }

        var (unit, factor) = FigureRange.UnitOf(figure);
        return new TermValue(unit.Length == 0 ? null : unit, range.Low * factor, range.High * factor, figure, figure.Span.Of(article.Text), new Citation(article.Id, figure.Span));
    }

    /// <summary>True where both can be one quantity; a number without a unit takes the other's.</summary>
    public bool IsSame(TermValue other) =>
        (Unit == other.Unit || Unit is null || other.Unit is null)
        && Low * (1 - Rounding) <= other.High && other.Low * (1 - Rounding) <= High;

    /// <summary>True where both are of one unit and of one order, so that one may stand where the other stood.</summary>
    public bool IsOfOneSlot(TermValue other) =>
        (Unit == other.Unit || IsBare || other.IsBare) && (Unit ?? other.Unit) is not null && Low > 0 && other.Low > 0 && Low <= other.High * SameSlot && other.Low <= High * SameSlot;

    /// <summary>True for a length of time, which says little without what it is the length of.</summary>
    public bool IsTime => Unit is "days";

    private bool IsBare => Unit is null && Low >= LeastBare;

    /// <summary>The pairs in which two tellings differ: a value of each side that the other does not have, of one slot.</summary>
    public static IEnumerable<(TermValue A, TermValue B)> Differences(IReadOnlyCollection<TermValue> a, IReadOnlyCollection<TermValue> b)
    {
        var left = a.Where(one => !b.Any(one.IsSame)).ToList();
        var right = b.Where(one => !a.Any(one.IsSame)).ToList();
        foreach (var one in left)
        {
            if (right.Find(one.IsOfOneSlot) is { } other)
            {
                right.Remove(other);
                yield return (one, other);
            }
        }
    }
}
