using System.Globalization;
using System.Security.Cryptography;
using Parallax.Running;
using Parallax.Sources.Documents;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Tables;

/// <summary>The rows of a table of articles, one after another, as records, so that a table of any size takes little memory.</summary>
internal sealed class TableFile
{
    private const int LongestHeader = 1024 * 1024;
    private readonly string _source;
    private readonly string _name;
    private readonly InputOptions _options;
    private readonly Func<Outcome<InputFile>> _open;

    public TableFile(string source, string name, InputOptions options, Func<Outcome<InputFile>> open) => (_source, _name, _options, _open) = (source, name, options, open);

    /// <summary>True where the first row names a column of texts.</summary>
    public static bool IsOfArticles(InputFile file, TableColumns columns) =>
        new RowReader(file, LongestHeader).Next(out var why) is { } row && why == RowFault.None && TableColumns.HasText(columns.PlacesIn(Headers(row, out _), out _));

    /// <summary>Every row's record or the problem it has; a table that breaks off ends with a problem.</summary>
    public IEnumerable<Outcome<SourceItem>> Items()
    {
        var opened = _open();
        if (opened.Value is not { } file)
        {
            yield return opened.Problem!;
            yield break;
        }

        using (file)
        {
            var rows = new RowReader(file, _options.LargestArticle);
            var head = Head(rows);
            if (head.Problem is { } problem)
            {
                yield return problem;
                yield break;
            }

            var any = false;
            while (TryNext(rows, head.Value!, out var item))
            {
                if (item is { } found)
                {
                    any = true;
                    yield return found;
                }
            }

            if (!any)
            {
                yield return InputProblems.Empty(_source);
            }
        }
    }

    private Outcome<TableHead> Head(RowReader rows)
    {
        try
        {
            var row = rows.Next(out var why);
            if (row is null)
            {
                return InputProblems.Empty(_source);
            }

            if (why != RowFault.None || TextDecoder.IsUtf16(row))
            {
                return DocumentProblems.BrokenRow(_source, why != RowFault.None ? "the first line has no end" : "the file is UTF-16 where UTF-8 was expected");
            }

            var headers = Headers(row, out var delimiter);
            rows.Delimiter = delimiter;
            var places = _options.Columns.PlacesIn(headers, out var missing);
            return missing is not null ? DocumentProblems.NoColumn(_source, missing, headers)
                : TableColumns.HasText(places) ? new TableHead(headers.Length, places) : DocumentProblems.NoTextColumn(_source, headers);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return InputProblems.Unreadable(_source, exception);
        }
    }

    private static string[] Headers(ReadOnlySpan<byte> row, out byte delimiter)
    {
        row = row.StartsWith("\uFEFF"u8) ? row["\uFEFF"u8.Length..] : row;
        delimiter = TableRow.DelimiterOf(row);
        return [.. TableRow.Cells(row, delimiter).Select(cell => TextDecoder.Decode(cell, isPage: false).Text)];
    }

    // False at the end; true with null for a blank line.
    private bool TryNext(RowReader rows, TableHead head, out Outcome<SourceItem>? item)
    {
        item = null;
        try
        {
            var row = rows.Next(out var why);
            if (row is null)
            {
                return false;
            }

            var place = string.Create(CultureInfo.InvariantCulture, $"#{rows.Line}");
            if (why != RowFault.None)
            {
                item = why == RowFault.TooLong ? InputProblems.TooLarge(_source + place, _options.LargestArticle)
                    : DocumentProblems.BrokenRow(_source + place, why == RowFault.Open ? "a quoted cell never ends" : "one quoted cell after another never ends; the rest of the table is not read");
            }
            else if (!row.AsSpan().Trim(" \t\r"u8).IsEmpty)
            {
                item = Item(row, rows, head, place);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            rows.Stop();
            item = InputProblems.Unreadable(string.Create(CultureInfo.InvariantCulture, $"{_source}#{rows.Line + 1}"), exception);
        }

        return true;
    }

    private Outcome<SourceItem> Item(byte[] row, RowReader rows, TableHead head, string place)
    {
        var cells = TableRow.Cells(row, rows.Delimiter);
        if (cells.Count > head.Count)
        {
            return DocumentProblems.BrokenRow(_source + place, string.Create(CultureInfo.InvariantCulture, $"{cells.Count} cells where {head.Count} were expected"));
        }

        var record = RowRecord.Of(cells, head.Places);
        return new SourceItem(_source, _source + place, _name + place, SourceKind.Record, () => record)
        {
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(row)),
        };
    }

    private sealed record TableHead(int Count, int[] Places);
}
