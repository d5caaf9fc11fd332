using Parallax.Text;
using Parallax.Times;

namespace Parallax.Figures;

/// <summary>When a figure measures.</summary>
internal sealed partial class FigureScan
{
    /// <summary>Longer periods say too little of the day to stand for it; a month is given as such.</summary>
    private const int LongestPeriod = 31;

    /// <summary>The day or month of the nearest time of the sentence that does not bound the figure ("since", "until"); else the day of the report.</summary>
    private AsOf? AsOfOf(TextSpan figure)
    {
        TimeExpression? nearest = null;
        var best = int.MaxValue;
        foreach (var time in TimesNear(figure))
        {
            var distance = time.Span.Start >= figure.End ? time.Span.Start - figure.End : figure.Start - time.Span.End;
            if (distance >= 0 && distance < best && time.Days is { } days && days.Length <= LongestPeriod && (published is not { } now || days.Start <= now) && !IsBound(time, figure))
            {
                (nearest, best) = (time, distance);
            }
        }

        if (nearest?.Days is not { } found)
        {
            return published is { } day ? AsOf.On(day) : null;
        }

        return found.Length > 7 ? new AsOf(found.Start.Year, found.Start.Month, null)
            : AsOf.On(published is { } last && last < found.End ? last : found.End);
    }

    /// <summary>At most so many times on each side are looked at.</summary>
    private const int TimesAside = 8;

    private ReadOnlySpan<TimeExpression> TimesNear(TextSpan figure)
    {
        var (low, high) = (_time, _timeEnd);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = times[middle].Span.Start < figure.Start ? (middle + 1, high) : (low, middle);
        }

        return times.AsSpan()[Math.Max(_time, low - TimesAside)..Math.Min(_timeEnd, low + TimesAside)];
    }

    /// <summary>True behind "since", "until" and the like, and where "since" stands between; not before ", the day …".</summary>
    private bool IsBound(TimeExpression time, TextSpan figure)
    {
        var after = AtomFrom(time.Span.End);
        after = Mark(after, ',') ? after + 1 : after;
        after = At(after).Mark is '”' or '"' or '\'' ? after + 1 : after;
        if (time.Span.End <= figure.Start && Is(after, FigureCues.The) && Is(after + 1, FigureContexts.Day))
        {
            return false;
        }

        var first = AtomFrom(time.Span.Start);
        if (Is(first - 1, FigureCues.Bound) || (Is(first - 1, FigureCues.The) && Is(first - 2, FigureCues.Bound)))
        {
            return true;
        }

        for (var i = AtomFrom(figure.End); i < first && figure.End <= time.Span.Start && i < _atoms.Count; i++)
        {
            if (Is(i, FigureContexts.Since))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first atom that begins at the offset or behind it.</summary>
    private int AtomFrom(int offset)
    {
        var (low, high) = (0, _atoms.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = _atoms[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
