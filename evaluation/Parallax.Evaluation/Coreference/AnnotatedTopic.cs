using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Evaluation.Coreference;

/// <summary>Articles of one topic whose mentions of events are annotated, as ECB+ has them (Cybulska and Vossen 2014).</summary>
/// <param name="Number">The topic's number.</param>
/// <param name="Articles">Its articles, by id.</param>
/// <param name="Stories">The story of each article: a topic holds two, of two events of one kind.</param>
/// <param name="Mentions">Its mentions: the index of the article, the characters, and the chain; a mention that is annotated with no other has a chain of its own.</param>
internal sealed record AnnotatedTopic(int Number, ImmutableArray<Article> Articles, ImmutableArray<string> Stories, ImmutableArray<(int Article, TextSpan Span, string Chain)> Mentions)
{
    /// <summary>The topics of a packed jsonl file, by number: only mentions of events that the annotators checked.</summary>
    public static ImmutableArray<AnnotatedTopic> Load(string file)
    {
        var records = Lines(file).Select(line => JsonElement.Parse(line)).ToList();
        return
        [
            .. records.GroupBy(record => record.GetProperty("topic").GetInt32()).OrderBy(topic => topic.Key).Select(topic =>
            {
                var articles = topic.OrderBy(IdOf, StringComparer.Ordinal).ToList();
                return new AnnotatedTopic(topic.Key, [.. articles.Select(ArticleOf)], [.. articles.Select(record => record.GetProperty("subtopic").GetString()!)], [.. articles.SelectMany((record, i) => MentionsOf(record, i))]);
            }),
        ];
    }

    private static string IdOf(JsonElement record) => record.GetProperty("id").GetString()!;

    private static Article ArticleOf(JsonElement record) => new() { Id = new ArticleId(IdOf(record)), Source = IdOf(record), Text = record.GetProperty("text").GetString()!, Language = "en" };

    private static IEnumerable<(int Article, TextSpan Span, string Chain)> MentionsOf(JsonElement record, int article)
    {
        foreach (var span in record.GetProperty("spans").EnumerateArray())
        {
            var label = span.GetProperty("label").GetString()!;
            if (label.StartsWith("ACTION", StringComparison.Ordinal) || label.StartsWith("NEG", StringComparison.Ordinal))
            {
                if (span.GetProperty("validated").GetBoolean())
                {
                    var chain = span.TryGetProperty("coref", out var coref) && coref.ValueKind == JsonValueKind.String ? coref.GetString()! : $"{IdOf(record)}/{span.GetProperty("m_id").GetString()}";
                    yield return (article, new TextSpan(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32()), chain);
                }
            }
        }
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
