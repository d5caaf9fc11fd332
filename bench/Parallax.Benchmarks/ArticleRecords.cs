using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Parallax.Articles;

namespace Parallax.Benchmarks;

/// <summary>Reads the first articles of a file of records, <c>.jsonl</c> or <c>.jsonl.gz</c>; those without text are passed over.</summary>
internal static class ArticleRecords
{
    /// <summary>At most so many drafts, in the file's order.</summary>
    public static ImmutableArray<Draft> Read(string path, int count)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file, Encoding.UTF8);
        var drafts = ImmutableArray.CreateBuilder<Draft>();
        while (drafts.Count < count && reader.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            if (record.RootElement.GetProperty("text").GetString() is { Length: > 0 } text)
            {
                drafts.Add(new Draft
                {
                    Id = new ArticleId(Text(record, "id") ?? "?"),
                    Source = path,
                    Text = text,
                    Fields = RecordFields.None with { Title = Text(record, "title"), Published = Text(record, "date") },
                });
            }
        }

        return drafts.ToImmutable();
    }

    private static string? Text(JsonDocument record, string key) => record.RootElement.TryGetProperty(key, out var value) ? value.GetString() : null;
}
