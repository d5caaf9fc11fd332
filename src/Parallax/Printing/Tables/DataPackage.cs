using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Parallax.Printing.Tables;

/// <summary>Describes CSV files as a Frictionless Data Package (<c>datapackage.json</c>): which files there are, and what each column means.</summary>
public static class DataPackage
{
    /// <summary>The descriptor of the tables, each in the file <c>NAME.csv</c>.</summary>
    public static string Of(ImmutableArray<Table> tables)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("name", "parallax-dossier");
            json.WriteString("description", "Facts of news reports, each with the characters it was read from: start and end are UTF-16 offsets into the article's text, end exclusive. Text that a spreadsheet would take for a formula has an apostrophe in front.");
            json.WriteStartArray("resources");
            foreach (var table in tables)
            {
                WriteResource(json, table);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteResource(Utf8JsonWriter json, Table table)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Name);
        json.WriteString("path", $"{table.Name}.csv");
        json.WriteString("description", table.Description);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", EnumNames<CellType>.Of(column.Type));
            json.WriteString("description", column.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
