using Parallax.Learning;
using Parallax.Statements;

namespace Parallax.Training.Statements;

/// <summary>Compares found with annotated attributions, by words: quick figures for choosing settings; the reference scorer has the last word.</summary>
internal static class StatementEvaluator
{
    private static readonly AttributionOptions[] Options =
    [
        AttributionOptions.Default,
        AttributionOptions.Default with { LeastFramed = 0.2f },
        AttributionOptions.Default with { LeastFramed = 0.45f },
        AttributionOptions.Default with { LeastNoun = 0.04f },
        AttributionOptions.Default with { LeastNoun = 0.2f },
        AttributionOptions.Default with { LeastCue = 0.35f },
        AttributionOptions.Default with { LeastCue = 0.55f },
        AttributionOptions.Default with { LeastBare = 0.6f },
        AttributionOptions.Default with { LeastBare = 0.85f },
    ];

    /// <summary>Prints F1 of content (strict, relaxed), source and cue for several options.</summary>
    public static void Print(QuoteReader reader, string path, string models)
    {
        var articles = QuoteCorpus.Read(path).Select(article => (Text: reader.Read(article.Text), article.Attributions)).ToList();
        var loaded = new AttributionModels(name =>
        {
            using var file = File.OpenRead(Path.Combine(models, name + ".model"));
            return ClassModel.Load(file);
        });
        foreach (var options in Options)
        {
            var finder = new AttributionFinder(loaded, options);
            var counts = new Dictionary<string, (int Right, int Found, int Gold)>();
            foreach (var (text, attributions) in articles)
            {
                var found = finder.Find(text);
                var contents = attributions.Select(gold => StatementTrainer.RangeOf(text, gold.Content)).OfType<TokenRange>().ToHashSet();
                Count(counts, "strict", found.Select(a => (TokenRange?)a.Content), contents);
                Count(counts, "source", found.Select(a => a.Source), attributions.Select(gold => gold.Source is { } span ? StatementTrainer.RangeOf(text, span) : null).OfType<TokenRange>().ToHashSet());
                Count(counts, "cue", found.Select(a => (TokenRange?)a.Cue), attributions.Select(gold => gold.Cue is { } span ? StatementTrainer.RangeOf(text, span, isCue: true) : null).OfType<TokenRange>().ToHashSet());
                Overlaps(counts, found.ConvertAll(a => a.Content), [.. contents]);
            }

            Console.WriteLine($"framed {options.LeastFramed:0.00} noun {options.LeastNoun:0.00} cue {options.LeastCue:0.00} bare {options.LeastBare:0.00}: " + string.Join("; ", counts.Select(pair => $"{pair.Key} {F1(pair.Value):0.0000}")) + $"; found {counts["strict"].Found} of {counts["strict"].Gold}");
        }
    }

    private static double F1((int Right, int Found, int Gold) count) => 2.0 * count.Right / Math.Max(1, count.Found + count.Gold);

    private static void Count(Dictionary<string, (int Right, int Found, int Gold)> counts, string name, IEnumerable<TokenRange?> found, HashSet<TokenRange> gold)
    {
        var ranges = found.OfType<TokenRange>().ToHashSet();
        var (right, all, wanted) = counts.GetValueOrDefault(name);
        counts[name] = (right + ranges.Count(gold.Contains), all + ranges.Count, wanted + gold.Count);
    }

    private static void Overlaps(Dictionary<string, (int Right, int Found, int Gold)> counts, List<TokenRange> found, List<TokenRange> gold)
    {
        var free = new List<TokenRange>(found);
        var met = 0;
        foreach (var range in gold)
        {
            var match = free.FindIndex(other => other.Overlaps(range));
            if (match >= 0)
            {
                met++;
                free.RemoveAt(match);
            }
        }

        var (right, all, wanted) = counts.GetValueOrDefault("relaxed");
        counts["relaxed"] = (right + met, all + found.Count, wanted + gold.Count);
    }
}
