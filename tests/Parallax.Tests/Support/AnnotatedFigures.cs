using Parallax.Text;

namespace Parallax.Tests.Support;

/// <summary>A figure as it was annotated by hand.</summary>
internal sealed record AnnotatedFigure(TextSpan Span, string Value, string? Unit, string? Counts, string? By, string? AsOf)
{
    /// <summary>"up", "down", or null.</summary>
    public string? Change { get; init; }
}

/// <summary>The annotated sentences of <c>evaluation/figures</c>.</summary>
internal static class AnnotatedFigures
{
    private static readonly HashSet<string> SmallWords = ["the", "a", "an", "of", "in", "on", "for", "to", "at", "been", "were", "was", "have", "has"];

    /// <summary>The paragraphs with marks of a file.</summary>
    public static IEnumerable<string> Paragraphs(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Evaluation", "figures", name);
        return File.ReadAllText(file).Split("\n\n").Skip(2).Select(paragraph => paragraph.Trim()).Where(paragraph => paragraph.Length > 0);
    }

    /// <summary>The text without marks, and what they say.</summary>
    public static (string Text, IReadOnlyList<AnnotatedFigure> Figures) Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        var figures = new List<AnnotatedFigure>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '⟦')
            {
                text.Append(marked[i]);
                continue;
            }

            var bar = marked.IndexOf('|', i);
            var end = marked.IndexOf('⟧', bar);
            var fields = marked[(i + 1)..bar].Split("; ");
            var label = fields[0].Split(' ', 3);
            var span = new TextSpan(text.Length, text.Length + end - bar - 1);
            figures.Add(new AnnotatedFigure(span, label[1], label.Length > 2 ? label[2] : null, Field("counts "), Field("by "), Field("asof ")) { Change = Array.Find(fields, field => field is "up" or "down") });
            text.Append(marked, bar + 1, end - bar - 1);
            i = end;

            string? Field(string name) => Array.Find(fields, field => field.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
        }

        return (text.ToString(), figures);
    }

    /// <summary>True where at least half of the content words of both are the same.</summary>
    public static bool Agree(string expected, string? found)
    {
        var (a, b) = (Words(expected), Words(found ?? ""));
        return a.Count > 0 && a.Intersect(b).Count() * 2 >= a.Union(b).Count();
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Where(word => !SmallWords.Contains(word) && word != "s")];
}
