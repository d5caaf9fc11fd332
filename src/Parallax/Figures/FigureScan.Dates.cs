using Parallax.Text;
using Parallax.Times;

namespace Parallax.Figures;

/// <summary>When a figure measures.</summary>
internal sealed partial class FigureScan
{
    /// <summary>The day or month of the time that stands nearest in the sentence, behind no "since" or "until"; else the day of the report.</summary>
    private AsOf? AsOfOf(TextSpan figure)
    {
        TimeExpression? nearest = null;
        var best = int.MaxValue;
        foreach (var time in TimesOfSentence())
        {
            var distance = time.Span.Start >= figure.End ? time.Span.Start - figure.End : figure.Start - time.Span.End;
            if (distance >= 0 && distance < best && time.Days is { } days && days.Length <= 31 && (published is not { } now || days.Start <= now) && !IsLimit(time))
            {
                (nearest, best) = (time, distance);
            }
        }

        return nearest?.Days is { } found
            ? found.Length == 1 ? AsOf.On(found.Start) : new AsOf(found.Start.Year, found.Start.Month, null)
            : published is { } day ? AsOf.On(day) : null;
    }

    private bool IsLimit(TimeExpression time)
    {
        var end = time.Span.Start - 1;
        while (end > _sentence.Span.Start && char.IsWhiteSpace(_text[end]))
        {
            end--;
        }

        var start = end;
        while (start > _sentence.Span.Start && char.IsLetter(_text[start - 1]))
        {
            start--;
        }

        return end >= start && _text.AsSpan(start, end + 1 - start) is "since" or "until" or "till" or "by" or "before" or "after" or "from";
    }
}
