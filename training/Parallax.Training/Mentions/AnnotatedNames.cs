using System.Collections.Immutable;
using System.Text.Json;
using Parallax.Mentions;
using Parallax.Text;

namespace Parallax.Training.Mentions;

/// <summary>An article with the names that people marked in it, in our kinds.</summary>
/// <param name="Text">The article.</param>
/// <param name="Names">The names in reading order.</param>
internal sealed record AnnotatedNames(string Text, ImmutableArray<(TextSpan Span, EntityKind Kind)> Names)
{
    /// <summary>Reads a set of the data folder's entities, for example <c>conll2003.train</c>.</summary>
    public static ImmutableArray<AnnotatedNames> Load(string data, string set, NameConventions conventions)
    {
        var articles = ImmutableArray.CreateBuilder<AnnotatedNames>();
        foreach (var line in PackedLines.Read(Path.Combine(data, "entities", $"{set}.jsonl.gz")))
        {
            using var record = JsonDocument.Parse(line);
            var text = record.RootElement.GetProperty("text").GetString()!;
            var names = ImmutableArray.CreateBuilder<(TextSpan Span, EntityKind Kind)>();
            foreach (var span in record.RootElement.GetProperty("spans").EnumerateArray())
            {
                var place = new TextSpan(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
                if (conventions.Read(text, place, span.GetProperty("label").GetString()!) is { } name)
                {
                    names.Add(name);
                }
            }

            names.Sort((a, b) => TextSpan.InReadingOrder(a.Span, b.Span));
            articles.Add(new AnnotatedNames(text, names.ToImmutable()));
        }

        return articles.ToImmutable();
    }
}
