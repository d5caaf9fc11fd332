using System.Text.Json;
using Parallax.Articles;
using Parallax.Running;
using Parallax.Sources.Inputs;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Records;

/// <summary>Reads one jsonl record into a draft.</summary>
internal static class RecordReader
{
    public static Outcome<Draft> Read(SourceItem item, byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var record = document.RootElement;
            if (record.ValueKind != JsonValueKind.Object)
            {
                return InputProblems.BrokenRecord(item.Subject, $"a JSON {record.ValueKind} where an object was expected");
            }

            var id = StringOf(record, "id");
            var fields = new RecordFields(
                StringOf(record, "url"), StringOf(record, "title"), StringOf(record, "outlet"),
                StringOf(record, "published") ?? StringOf(record, "date") ?? StringOf(record, "dct"), StringOf(record, "language"));
            var draft = StringOf(record, "text") is { } text
                ? new Draft { Id = new ArticleId(item.Id), Source = item.Source, Text = text }
                : PageReader.Read(item, StringOf(record, "html") ?? "");
            return draft with { Id = new ArticleId(string.IsNullOrEmpty(id) ? item.Id : id), Fields = fields };
        }
        catch (JsonException exception)
        {
            return InputProblems.BrokenRecord(item.Subject, exception.Message);
        }
    }

    private static string? StringOf(JsonElement record, string key) =>
        record.TryGetProperty(key, out var value) ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;
}
