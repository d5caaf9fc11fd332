using System.Text.Json;
using Parallax.Articles;
using Parallax.Cleaning;

namespace Parallax.Training;

/// <summary>Reads the articles of the data's packed record files, cleaned as the program cleans them.</summary>
internal static class PackedArticles
{
    /// <summary>The articles of a file, each with its record.</summary>
    public static IEnumerable<(Article Article, JsonElement Record)> Read(string path)
    {
        var cleaner = new ArticleCleaner();
        foreach (var record in Records(path))
        {
            yield return (cleaner.Clean(new Draft
            {
                Id = new ArticleId(Text(record, "id")!),
                Source = path,
                Text = Text(record, "text") ?? "",
                Fields = new RecordFields(Text(record, "url"), Text(record, "title"), Text(record, "outlet"), Text(record, "date"), Text(record, "lang")),
            }), record);
        }
    }

    /// <summary>The records of a file.</summary>
    public static IEnumerable<JsonElement> Records(string path) => PackedLines.Read(path).Select(line => JsonElement.Parse(line));

    /// <summary>A record's text value; null where it has none.</summary>
    public static string? Text(JsonElement record, string key) => record.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
