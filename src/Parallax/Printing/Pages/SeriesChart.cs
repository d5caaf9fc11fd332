using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Parallax.Comparing;
using Parallax.Figures;

namespace Parallax.Printing.Pages;

/// <summary>
/// Draws a figure series over time: across, the day each figure measures, or else that of its report; up, its value; a mark a report,
/// whose form tells the hedge. Figures without a day stand apart at the right.
/// </summary>
internal static class SeriesChart
{
    // Units of the drawing's own grid, which the page scales to its column.
    private const double Left = 8;
    private const double Right = 560;
    private const double Undated = 600;
    private const double Top = 24;
    private const double TallBottom = 118;
    private const double FlatBottom = 34; // where all values are one
    private const double LabelSpace = 62; // a day's label needs so much room

    private sealed record Point(SeriesMember Member, int Index, LocalDate? Day, double Low, double High);

    /// <summary>Writes the drawing; nothing where fewer than two figures have a value.</summary>
    public static void Write(PageContext page, FigureSeries series)
    {
        var points = series.Members.Select((member, index) => PointOf(page, member, index)).OfType<Point>().ToImmutableArray();
        if (points.Length < 2)
        {
            return;
        }

        var days = points.Where(point => point.Day is not null).Select(point => point.Day!.Value).Distinct().Order().ToImmutableArray();
        var (least, most) = (points.Min(point => point.Low), points.Max(point => point.High));
        var disputed = series.Relations.Where(relation => relation.Relation == FigureRelation.Conflict).SelectMany(relation => new[] { relation.A, relation.B }).ToHashSet();
        var bottom = least < most ? TallBottom : FlatBottom;
        page.Html.Write($"<svg class=\"chart\" viewBox=\"0 0 640 {(int)bottom + 32}\" role=\"img\" aria-label=\"{Described(series, points, days)}\">");
        Line(page, "axis", Left, bottom + 10, Right, bottom + 10);
        if (least < most)
        {
            Label(page, Left, Y(most) - 8, "start", Words.Number((decimal)most));
            Label(page, Left, Y(least) - 8, "start", Words.Number((decimal)least));
            Line(page, "grid", Left, Y(most), Right, Y(most));
            Line(page, "grid", Left, Y(least), Right, Y(least));
        }
        else
        {
            Label(page, Left, Y(most) - 8, "start", Words.Number((decimal)most));
            Line(page, "grid", Left, Y(most), Right, Y(most));
        }

        var labelled = double.NegativeInfinity;
        foreach (var day in days)
        {
            var isRoomLeft = day == days[^1] || X(days[^1]) - X(day) >= LabelSpace;
            if (X(day) - labelled >= LabelSpace && isRoomLeft)
            {
                labelled = X(day);
                Label(page, labelled, bottom + 26, "middle", Words.ShortDay(day));
            }
        }

        if (points.Any(point => point.Day is null))
        {
            Label(page, Undated, bottom + 26, "middle", "undated");
        }

        var taken = new Dictionary<(int, int), int>();
        foreach (var point in points)
        {
            var (x, y) = (X(point.Day), Y(point.High));
            var cell = ((int)(x / 8), (int)(y / 8));
            var shift = taken[cell] = taken.GetValueOrDefault(cell, -1) + 1; // marks on one spot stand side by side
            Mark(page, point, x + (shift * 11 * (x > Right - 60 ? -1 : 1)), disputed.Contains(point.Index));
        }

        page.Html.Raw("</svg>\n");

        double X(LocalDate? day)
        {
            if (day is not { } known)
            {
                return Undated;
            }

            var all = Period.DaysBetween(days[0], days[^1]);
            return all == 0 ? (Left + Right) / 2 : Left + 70 + ((Right - Left - 90) * Period.DaysBetween(days[0], known) / all);
        }

        double Y(double value) => least < most ? bottom - ((bottom - Top) * (value - least) / (most - least)) : bottom;

        void Mark(PageContext page, Point point, double x, bool isDisputed)
        {
            var y = Y(point.High);
            var style = isDisputed ? "mark disputed" : "mark";
            page.Html.Raw($"<g{page.Rests([point.Member.Article])}>");
            if (point.Low < point.High)
            {
                Line(page, $"{style} range", x, Y(point.Low), x, y);
            }

            var shape = point.Member.Figure.Hedge switch
            {
                Hedge.AtLeast or Hedge.MoreThan or Hedge.Vague => Path(style, $"M{N(x - 5)} {N(y + 4)}L{N(x + 5)} {N(y + 4)}L{N(x)} {N(y - 6)}Z"),
                Hedge.AtMost or Hedge.LessThan => Path(style, $"M{N(x - 5)} {N(y - 4)}L{N(x + 5)} {N(y - 4)}L{N(x)} {N(y + 6)}Z"),
                Hedge.About or Hedge.Nearly => Circle($"{style} hollow", x, y),
                _ => Circle(style, x, y),
            };
            page.Html.Raw($"{shape}</g>");
        }
    }

    private static Point? PointOf(PageContext page, SeriesMember member, int index)
    {
        var figure = member.Figure;
        if ((figure.Low ?? figure.High) is not { } low || (figure.High ?? figure.Low) is not { } high)
        {
            return null;
        }

        LocalDate? day = figure.AsOf is { } asOf ? new LocalDate(asOf.Year, asOf.Month, asOf.Day ?? 1) : page.Article(member.Article).Published?.Day;
        return new Point(member, index, day, (double)low, (double)high);
    }

    private static string Described(FigureSeries series, ImmutableArray<Point> points, ImmutableArray<LocalDate> days)
    {
        var least = points.MinBy(point => point.Low)!.Member.Figure;
        var most = points.MaxBy(point => point.High)!.Member.Figure;
        var span = days.IsEmpty ? "undated" : days.Length == 1 ? Words.Day(days[0]) : $"{Words.Day(days[0])} to {Words.Day(days[^1])}";
        var range = least.Low == most.Low && least.High == most.High ? Words.Amount(least) : $"{Words.Amount(least)} to {Words.Amount(most)}";
        return $"{Words.Short(series.Title)}: {Words.Count(points.Length, "figure")}, {range}, {span}. The table below gives each.";
    }

    private static void Label(PageContext page, double x, double y, string anchor, string text) =>
        page.Html.Write($"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\">{text}</text>");

    private static void Line(PageContext page, string style, double x1, double y1, double x2, double y2) =>
        page.Html.Raw($"<path class=\"{style}\" d=\"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}\"/>");

    private static string Path(string style, string data) => $"<path class=\"{style}\" d=\"{data}\"/>";

    private static string Circle(string style, double x, double y) => $"<circle class=\"{style}\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"4.5\"/>";

    private static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
