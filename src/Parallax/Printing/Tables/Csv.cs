using System.Buffers;
using System.Text;

namespace Parallax.Printing.Tables;

/// <summary>Writes tables as CSV (RFC 4180, UTF-8, line ends <c>\r\n</c>). A text cell that a spreadsheet would run as a formula gets a leading apostrophe.</summary>
public static class Csv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r＝＋－＠");

    /// <summary>The table with its header.</summary>
    public static string Of(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var csv = new StringBuilder();
        for (var i = 0; i < table.Columns.Length; i++)
        {
            csv.Append(i == 0 ? "" : ",");
            Append(csv, table.Columns[i].Name);
        }

        csv.Append("\r\n");
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                csv.Append(i == 0 ? "" : ",");
                Append(csv, table.Columns[i].Type == CellType.String ? Inert(row[i] ?? "") : row[i] ?? "");
            }

            csv.Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>Text that no spreadsheet takes for a formula: such text with an apostrophe in front (OWASP, CSV Injection).</summary>
    public static string Inert(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.AsSpan().TrimStart(' ');
        return !start.IsEmpty && Formula.Contains(start[0]) ? $"'{text}" : text;
    }

    private static void Append(StringBuilder csv, string cell)
    {
        if (cell.AsSpan().ContainsAny(Quoted))
        {
            csv.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            csv.Append(cell);
        }
    }
}
