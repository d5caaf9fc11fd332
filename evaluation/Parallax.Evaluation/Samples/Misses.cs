using System.Collections.Immutable;
using Parallax.Evaluation.Scoring;

namespace Parallax.Evaluation.Samples;

/// <summary>Tells what was missed, what was found and not expected, and what was found with something wrong, for <c>--misses</c>.</summary>
internal static class Misses
{
    private static readonly ImmutableArray<string> Kinds = ["mention", "time", "figure", "statement", "position"];

    public static IEnumerable<string> Of(SampleReport report) => Kinds.SelectMany(kind => Of(report, kind)).Select(line => $"{report.Id}: {line}");

    private static IEnumerable<string> Of(SampleReport report, string kind)
    {
        var text = report.Reading.Article.Text;
        var expected = FactSpans.Expected(report.Gold, kind);
        var found = FactSpans.Counted(report.Reading, report.Gold, kind);
        var pairs = SpanMatcher.Match(expected, found, isStrict: false);
        foreach (var i in Enumerable.Range(0, expected.Length).Except(pairs.Select(pair => pair.Expected)))
        {
            yield return $"missed {kind} {Told(expected[i], text)}";
        }

        foreach (var j in Enumerable.Range(0, found.Length).Except(pairs.Select(pair => pair.Found)))
        {
            yield return $"extra {kind} {Told(found[j], text)}";
        }

        foreach (var (i, j) in pairs.Where(pair => !Agree(expected[pair.Expected], found[pair.Found])))
        {
            yield return $"wrong {kind} {Told(expected[i], text)}, found {Told(found[j], text)}";
        }
    }

    private static bool Agree(LabelledSpan expected, LabelledSpan found) =>
        expected.Attributes.All(each => found.Attributes.TryGetValue(each.Key, out var value) && LooseText.SameName(each.Value, value));

    private static string Told(LabelledSpan span, string text) =>
        $"{string.Join(' ', span.Attributes.Values.DefaultIfEmpty(span.Label))} ⟦{span.Span.Of(text).ReplaceLineEndings(" ")}⟧";
}
