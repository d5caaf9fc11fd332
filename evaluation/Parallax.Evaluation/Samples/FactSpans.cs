using System.Collections.Immutable;
using System.Globalization;
using Parallax.Evaluation.Scoring;
using Parallax.Printing;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Evaluation.Samples;

/// <summary>The facts of a reading and of its annotation in one form, so that they can be scored against each other.</summary>
internal static class FactSpans
{
    /// <summary>What was read of one kind.</summary>
    public static ImmutableArray<LabelledSpan> Found(Reading reading, string kind) => kind switch
    {
        "mention" => [.. reading.Names.Mentions.Select(each => Parsed(each.Span, MarkedText.Label(each)))],
        "time" => [.. reading.Times.Select(each => Parsed(each.Span, MarkedText.Label(each)))],
        "figure" => [.. reading.Figures.Select(each => Parsed(each.Span, MarkedText.Label(each)))],
        "statement" => [.. reading.Statements.Select(each => Parsed(each.Span, MarkedText.Label(each)))],
        "position" => [.. reading.Positions.Select(each => Parsed(each.Span, MarkedText.Label(each)))],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of fact"),
    };

    /// <summary>What a person says, without what may be found or not.</summary>
    public static ImmutableArray<LabelledSpan> Expected(Annotation.Annotation gold, string kind) =>
        [.. gold.Of(kind).Where(mark => !mark.IsNeutral).Select(mark => Parsed(mark.Span, $"{kind} {mark.Label}"))];

    /// <summary>What was read, without what lies only where it does not matter.</summary>
    public static ImmutableArray<LabelledSpan> Counted(Reading reading, Annotation.Annotation gold, string kind)
    {
        var marks = gold.Of(kind).ToList();
        return
        [
            .. Found(reading, kind).Where(found =>
                !marks.Exists(mark => mark.IsNeutral && mark.Span.Overlaps(found.Span)) || marks.Exists(mark => !mark.IsNeutral && mark.Span.Overlaps(found.Span))),
        ];
    }

    // The label of a mark in the notation of MarkedText, taken apart.
    private static LabelledSpan Parsed(TextSpan span, string label)
    {
        var words = label.Split(' ', 3);
        var (first, rest) = (words.ElementAtOrDefault(1), words.ElementAtOrDefault(2));
        return words[0] switch
        {
            "mention" => new LabelledSpan(span, first ?? ""),
            "time" => new LabelledSpan(span, "time") { Attributes = Known(("value", first)) },
            "figure" => new LabelledSpan(span, "figure") { Attributes = Known(("value", rest == "share" ? Rounded(first) : first), ("unit", rest)) },
            "statement" => new LabelledSpan(span, "statement") { Attributes = Known(("kind", first), ("speaker", rest)) },
            _ when first == "not" => new LabelledSpan(span, "position") { Attributes = Known(("stance", $"not {rest?.Split(' ', 2)[0]}"), ("actor", rest?.Split(' ', 2).ElementAtOrDefault(1))) },
            _ => new LabelledSpan(span, "position") { Attributes = Known(("stance", first), ("actor", rest)) },
        };
    }

    // A third is .333, to three decimals, as the formats have it.
    private static string? Rounded(string? share) =>
        decimal.TryParse(share, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? Math.Round(value, 3).ToString("0.000", CultureInfo.InvariantCulture) : share;

    private static ImmutableSortedDictionary<string, string> Known(params IEnumerable<(string Name, string? Value)> attributes) =>
        attributes.Where(each => each.Value is not (null or "" or "?")).ToImmutableSortedDictionary(each => each.Name, each => each.Value!, StringComparer.Ordinal);
}
