using System.Collections.Immutable;
using NodaTime;
using Parallax.Figures;
using Parallax.Printing;
using Parallax.Tests.Support;
using Xunit.Abstractions;

namespace Parallax.Tests.Figures;

/// <summary>Measures figures on the annotated sentences of <c>evaluation/figures</c>.</summary>
public sealed class FigureAnnotationTests(ITestOutputHelper output)
{
    /// <summary>The least share that must be right of each field.</summary>
    private const double Floor = 0.85;

    private static readonly LocalDate Published = new(2031, 5, 14);

    [Theory]
    [InlineData("sentences.md")]
    [InlineData("news.md")]
    public void Given_annotated_sentences_when_read_then_each_field_is_right_often_enough(string file)
    {
        var scores = new Dictionary<string, (int Right, int All)>();
        foreach (var paragraph in AnnotatedFigures.Paragraphs(file))
        {
            var (text, gold) = AnnotatedFigures.Parse(paragraph);
            Score(text, gold, Some.Reading(text, Published).Figures, scores, marksChange: file is "news.md");
        }

        foreach (var (field, (right, all)) in scores)
        {
            output.WriteLine($"{field}: {right} of {all} = {(double)right / all:F3}");
        }

        scores.Values.ShouldAllBe(score => score.Right >= Floor * score.All);
    }

    private void Score(string text, IReadOnlyList<AnnotatedFigure> gold, ImmutableArray<Figure> figures, Dictionary<string, (int Right, int All)> scores, bool marksChange)
    {
        foreach (var expected in gold)
        {
            var found = figures.FirstOrDefault(figure => figure.Span.Overlaps(expected.Span));
            Count("found", found is not null, expected.Span.Of(text));
            Count("span", found?.Span == expected.Span, found?.Span.Of(text));
            var (value, unit) = ValueOf(found is null ? "" : MarkedText.Label(found));
            Count("value", value == expected.Value, value);
            Count("unit", unit == expected.Unit, unit);
            if (marksChange)
            {
                Count("change", expected.Change == found?.Change?.ToString().ToLowerInvariant(), found?.Change?.ToString());
            }

            Count("attribution", Same(expected.By, found?.Attribution), found?.Attribution);
            Count("asOf", (expected.AsOf ?? "2031-05-14") == found?.AsOf?.ToString(), found?.AsOf?.ToString());
            if (expected.Counts is { } counts)
            {
                Count("counts", AnnotatedFigures.Agree(counts, found?.Counts), found?.Counts);
            }

            void Count(string field, bool isRight, string? got)
            {
                var (right, all) = scores.GetValueOrDefault(field);
                scores[field] = (right + (isRight ? 1 : 0), all + 1);
                if (!isRight)
                {
                    output.WriteLine($"  {field}: {expected} got {got}   ({text})");
                }
            }
        }

        var extra = figures.Count(figure => !gold.Any(expected => expected.Span.Overlaps(figure.Span)));
        var (precise, printed) = scores.GetValueOrDefault("precision");
        scores["precision"] = (precise + figures.Length - extra, printed + figures.Length);
    }

    private static (string Value, string? Unit) ValueOf(string label)
    {
        var words = label.Split(' ', 3);
        return words.Length < 2 ? ("", null) : (words[1], words.Length > 2 ? words[2] : null);
    }

    private static bool Same(string? expected, string? found) =>
        expected is null ? found is null : found is not null && AnnotatedFigures.Agree(expected, found);
}
