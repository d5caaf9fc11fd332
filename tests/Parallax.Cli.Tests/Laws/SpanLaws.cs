using System.Globalization;
using System.Text.Json;

namespace Parallax.Cli.Tests.Laws;

/// <summary>What holds for every offset that <c>read</c> prints.</summary>
internal static class SpanLaws
{
    private static readonly string[] Facts = ["mentions", "times", "figures", "statements", "positions", "events", "flags"];

    /// <summary>The laws that a printed line breaks; none where all is well.</summary>
    public static IEnumerable<string> Broken(string line)
    {
        using var json = JsonDocument.Parse(line);
        var article = json.RootElement;
        var text = article.GetProperty("text").GetString()!;
        var cuts = Spans(article.GetProperty("cuts")).ToList();
        List<string> broken = [.. cuts.SelectMany(cut => OfSpan("cuts", cut, text))];
        if (cuts.Zip(cuts.Skip(1)).Any(pair => pair.First.End > pair.Second.Start))
        {
            broken.Add("cuts are not sorted and disjoint");
        }

        foreach (var list in Facts)
        {
            var spans = Spans(article.GetProperty(list)).ToList();
            if (!spans.SequenceEqual(spans.OrderBy(span => span.Start).ThenByDescending(span => span.End)))
            {
                broken.Add($"{list} are not sorted by start, then by longer first");
            }

            foreach (var entry in article.GetProperty(list).EnumerateArray())
            {
                var (start, end) = SpanOf(entry, "start", "end")!.Value;
                broken.AddRange(OfSpan(list, (start, end), text));
                broken.AddRange(cuts.Where(cut => start < cut.End && cut.Start < end).Select(cut => $"{list}: [{start}, {end}) lies in the cut [{cut.Start}, {cut.End})"));
                broken.AddRange(Named(entry).SelectMany(span => OfSpan(list, span, text)));
            }
        }

        return broken;
    }

    // sourceStart and sourceEnd, cueStart and cueEnd, …
    private static IEnumerable<(int Start, int End)> Named(JsonElement entry) =>
        entry.EnumerateObject()
            .Where(property => property.Name.EndsWith("Start", StringComparison.Ordinal))
            .Select(property => SpanOf(entry, property.Name, property.Name[..^"Start".Length] + "End"))
            .OfType<(int, int)>();

    private static IEnumerable<string> OfSpan(string list, (int Start, int End) span, string text)
    {
        var (start, end) = span;
        if (start < 0 || end > text.Length || end <= start)
        {
            yield return $"{list}: [{start}, {end}) is empty or outside the text of {text.Length}";
            yield break;
        }

        if (Cuts(text, start) || Cuts(text, end))
        {
            yield return $"{list}: [{start}, {end}) cuts a character: {text[start..end]}";
        }
    }

    private static bool Cuts(string text, int at) =>
        at > 0 && at < text.Length
        && ((char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]))
            || (char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && char.IsLetter(text[at - 1])));

    private static IEnumerable<(int Start, int End)> Spans(JsonElement list) => list.EnumerateArray().Select(entry => SpanOf(entry, "start", "end")!.Value);

    private static (int Start, int End)? SpanOf(JsonElement entry, string start, string end) =>
        entry.GetProperty(start) is { ValueKind: JsonValueKind.Number } from ? (from.GetInt32(), entry.GetProperty(end).GetInt32()) : null;
}
