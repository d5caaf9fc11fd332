using System.IO.Compression;
using System.Text.Json;

namespace Parallax.Evaluation.Joins;

/// <summary>Which story each article of a file belongs to.</summary>
internal sealed class StoryTable
{
    private readonly Dictionary<string, string> _stories = new(StringComparer.Ordinal);
    private readonly HashSet<string> _labelled = new(StringComparer.Ordinal);

    /// <summary>Reads the keys <c>id</c> and <c>story</c> of a packed jsonl file; an article without a story is one of its own.</summary>
    public static StoryTable Load(string file)
    {
        var table = new StoryTable();
        using var lines = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            var id = record.RootElement.GetProperty("id").GetString()!;
            var story = record.RootElement.GetProperty("story").GetString();
            table._stories[id] = story ?? id;
            if (story is not null)
            {
                table._labelled.Add(id);
            }
        }

        return table;
    }

    /// <summary>The story of an article.</summary>
    public string StoryOf(string article) => _stories[article];

    /// <summary>True where the file names the story of an article.</summary>
    public bool IsLabelled(string article) => _labelled.Contains(article);
}
