using System.Text.Json;
using Parallax.Text;

namespace Parallax.Training.Statements;

/// <summary>Reads the articles of PolNeAR's jsonl form with their attributions.</summary>
internal static class QuoteCorpus
{
    /// <summary>An annotated article.</summary>
    public sealed record Article(string Text, IReadOnlyList<Attribution> Attributions);

    /// <summary>An annotated attribution; parts that stand apart are given by the span around them.</summary>
    public sealed record Attribution(TextSpan Content, TextSpan? Cue, TextSpan? Source);

    /// <summary>The articles of a file, in its order.</summary>
    public static IEnumerable<Article> Read(string path)
    {
        foreach (var line in PackedLines.Read(path))
        {
            using var record = JsonDocument.Parse(line);
            var parts = record.RootElement.GetProperty("spans").EnumerateArray().ToLookup(span => span.GetProperty("attr").GetString()!);
            var attributions = parts.Select(Of).OfType<Attribution>().OrderBy(found => found.Content.Start).ToList();
            yield return new Article(record.RootElement.GetProperty("text").GetString()!, attributions);
        }
    }

    private static Attribution? Of(IEnumerable<JsonElement> spans)
    {
        TextSpan? Part(string label) => spans.Where(span => span.GetProperty("label").GetString() == label)
            .Select(span => (TextSpan?)new TextSpan(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32())).FirstOrDefault();

        return Part("QUOTE") is { } content ? new Attribution(content, Part("CUE"), Part("SOURCE")) : null;
    }
}
