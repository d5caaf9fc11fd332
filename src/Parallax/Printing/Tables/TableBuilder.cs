using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Parallax.Articles;

namespace Parallax.Printing.Tables;

/// <summary>Makes a table: columns with the way to each one's cell.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
internal sealed class TableBuilder<T>(string name, string description)
{
    private readonly List<(Column Column, Func<T, string?> Cell)> _columns = [];

    public TableBuilder<T> Text(string column, string meaning, Func<T, string?> cell) => With(column, CellType.String, meaning, cell);

    public TableBuilder<T> Day(string column, string meaning, Func<T, LocalDate?> cell) =>
        With(column, CellType.String, meaning, item => cell(item) is { } day ? LocalDatePattern.Iso.Format(day) : null);

    public TableBuilder<T> Whole(string column, string meaning, Func<T, int?> cell) =>
        With(column, CellType.Integer, meaning, item => cell(item)?.ToString(CultureInfo.InvariantCulture));

    public TableBuilder<T> Number(string column, string meaning, Func<T, decimal?> cell) =>
        With(column, CellType.Number, meaning, item => cell(item)?.ToString("0.############", CultureInfo.InvariantCulture));

    public TableBuilder<T> Flag(string column, string meaning, Func<T, bool?> cell) =>
        With(column, CellType.Boolean, meaning, item => cell(item) switch { true => "true", false => "false", null => null });

    /// <summary>Article, offsets and exact characters of a place.</summary>
    public TableBuilder<T> Place(Func<T, Citation> place, Func<T, string> quote) =>
        Text("article", "Id of the article", item => place(item).Article.Value)
            .Whole("start", "Offset of the first character", item => place(item).Span.Start)
            .Whole("end", "Offset past the last character", item => place(item).Span.End)
            .Text("text", "The exact characters", quote);

    public Table Of(IEnumerable<T> items) => new(
        name,
        description,
        [.. _columns.Select(column => column.Column)],
        [.. items.Select(item => ImmutableArray.CreateRange(_columns.Select(column => column.Cell(item))))]);

    private TableBuilder<T> With(string column, CellType type, string meaning, Func<T, string?> cell)
    {
        _columns.Add((new Column(column, type, meaning), cell));
        return this;
    }
}
