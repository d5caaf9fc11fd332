using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Evaluation.Results;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Evaluation.Calibration;

/// <summary>How often a statement and its source are right, by the confidence that it is given with: the reliability table of <c>docs/statements.md</c>.</summary>
internal sealed class CalibrationMeasures
{
    /// <summary>What <c>./eval</c> calls it.</summary>
    public const string Name = "calibration";

    private static readonly double[] Edges = [0, 0.4, 0.6, 0.7, 0.8, 0.9, 1];
    private readonly ArticleReader _reader = new(Language.English);

    /// <summary>
    /// Of the statements with a source, in each band of confidence: how many, their mean confidence, the share that is right (shares a character with an annotated one, whose speaker the source touches),
    /// and the share of right sources among those that share a character with an annotated one. Statements of annotated ones without speaker are left out.
    /// </summary>
    /// <param name="file">Articles with <c>id</c>, <c>text</c> and <c>spans</c> as PolNeAR has them, jsonl, packed.</param>
    public ImmutableArray<Measurement> Of(string file)
    {
        var judged = Lines(file).SelectMany(Judged).ToList();
        return [.. Edges.Zip(Edges.Skip(1)).SelectMany(band => Figures(band.First, band.Second, judged.FindAll(each => each.Confidence >= band.First && (each.Confidence < band.Second || band.Second == 1))))];
    }

    private static IEnumerable<Measurement> Figures(double from, double to, List<JudgedStatement> judged)
    {
        if (judged.Count == 0)
        {
            yield break;
        }

        var band = string.Create(CultureInfo.InvariantCulture, $"{from:0.0} to {to:0.0}");
        yield return new("statements", Name, $"{band}, statements", judged.Count);
        yield return new("statements", Name, $"{band}, mean confidence", Math.Round(judged.Average(each => each.Confidence), 3));
        yield return new("statements", Name, $"{band}, right", Math.Round(judged.Average(each => each.IsRight ? 1.0 : 0), 3));
        yield return new("statements", Name, $"{band}, source right of annotated", Math.Round(judged.Where(each => each.IsMet).Select(each => each.IsRight ? 1.0 : 0).DefaultIfEmpty().Average(), 3));
    }

    private IEnumerable<JudgedStatement> Judged(string line)
    {
        using var record = JsonDocument.Parse(line);
        var quotes = record.RootElement.GetProperty("spans").EnumerateArray().Where(span => span.GetProperty("label").GetString() == "QUOTE").Select(Annotated.Of).ToList();
        var article = new ArticleCleaner().Clean(new Draft { Id = new ArticleId("polnear"), Source = "polnear", Text = record.RootElement.GetProperty("text").GetString()! });
        foreach (var statement in _reader.Read(article).Statements)
        {
            if (statement is not { Confidence: { } confidence, SourceSpan: { } source })
            {
                continue;
            }

            var met = quotes.Where(quote => quote.Content.Overlaps(statement.Span)).MaxBy(quote => Shared(quote.Content, statement.Span));
            if (met is null or { Speaker: not null })
            {
                yield return new JudgedStatement(confidence, met is not null, met?.Speaker?.Overlaps(source) == true);
            }
        }
    }

    private static int Shared(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    private static IEnumerable<string> Lines(string file)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>A statement found: the confidence it is given with, whether an annotated one shares a character with it, and whether its source touches the speaker of that.</summary>
    private readonly record struct JudgedStatement(double Confidence, bool IsMet, bool IsRight);

    /// <summary>An annotated content and its speaker, null where it has none.</summary>
    private sealed record Annotated(TextSpan Content, TextSpan? Speaker)
    {
        public static Annotated Of(JsonElement span) => new(Place(span, "start", "end")!.Value, Place(span, "speaker_start", "speaker_end"));

        private static TextSpan? Place(JsonElement span, string start, string end) =>
            span.TryGetProperty(start, out var from) && from.ValueKind == JsonValueKind.Number ? new TextSpan(from.GetInt32(), span.GetProperty(end).GetInt32()) : null;
    }
}
