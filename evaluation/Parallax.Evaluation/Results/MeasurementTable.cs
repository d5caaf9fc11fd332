using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Parallax.Evaluation.Results;

/// <summary>One table of all figures: for the terminal, and as a page of the docs.</summary>
internal sealed class MeasurementTable(ImmutableArray<Measurement> figures, Floors floors)
{
    private static readonly string[] Heads = ["stage", "data", "measure", "figure", "floor"];

    /// <summary>The figures of the page as it was written last; none where it is not there.</summary>
    public static ImmutableArray<Measurement> Parse(string file) =>
    [
        .. (File.Exists(file) ? File.ReadAllLines(file) : [])
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > Heads.Length && double.TryParse(cells[4], CultureInfo.InvariantCulture, out _))
            .Select(cells => new Measurement(cells[1], cells[2], cells[3], double.Parse(cells[4], CultureInfo.InvariantCulture))),
    ];

    /// <summary>Aligned columns; what lies below its floor says so.</summary>
    public string ToText()
    {
        var rows = figures.Select(Cells).Prepend(Heads).ToList();
        var widths = Enumerable.Range(0, Heads.Length).Select(i => rows.Max(row => row[i].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
        }

        return text.ToString();
    }

    /// <summary>The page <c>docs/measurements.md</c>.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("# Measurements\n\nWritten by `./eval`; do not edit. `samples` are this repository's own reports with their annotation in `evaluation/samples`; ")
            .Append("the other data are public corpora, measured by `python3 ../shared/tools/measure.py NAME` on their dev parts, some of which are training data too: the cards in `docs/models` say which, and what held-out parts give. A floor is what `./eval` fails below.\n\n")
            .Append("| stage | data | measure | figure | floor |\n| --- | --- | --- | ---: | ---: |\n");
        foreach (var figure in figures)
        {
            text.Append("| ").AppendJoin(" | ", Cells(figure)).Append(" |\n");
        }

        return text.ToString();
    }

    private string[] Cells(Measurement figure) =>
    [
        figure.Stage, figure.Data, figure.Measure, Number(figure.Value),
        floors.Of(figure) is { } floor ? Number(floor) + (floors.IsBelow(figure) ? " NOT REACHED" : "") : "",
    ];

    private static string Number(double value) => value.ToString(Math.Abs(value) < 100 ? "0.000" : "0", CultureInfo.InvariantCulture);
}
