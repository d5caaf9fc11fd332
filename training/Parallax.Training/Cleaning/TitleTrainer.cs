using System.Globalization;
using System.Text.Json;
using Parallax.Cleaning.Pages;

namespace Parallax.Training.Cleaning;

/// <summary>
/// Learns the weights that choose a page's headline: a softmax over each page's candidates, fitted by steps whose size falls with what a weight
/// has moved. Reports five folds of which no two share a domain.
/// </summary>
internal static class TitleTrainer
{
    private const int Folds = 5;

    /// <summary>Settings: <c>pull=N steps=N list=1</c>.</summary>
    public static void Train(string data, string output, string[] settings)
    {
        var set = settings.Select(each => each.Split('=')).ToDictionary(each => each[0], each => double.Parse(each[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var (pull, steps) = (set.GetValueOrDefault("pull", 0.01), (int)set.GetValueOrDefault("steps", 300));
        var pages = Load(data);
        var folded = new int[pages.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Fit([.. pages.Where(page => page.Fold != fold)], pull, steps);
            for (var i = 0; i < pages.Count; i++)
            {
                folded[i] = pages[i].Fold == fold ? Choose(pages[i], weights) : folded[i];
            }
        }

        var final = Fit(pages, pull, steps);
        int[] seen = [.. pages.Select(page => Choose(page, final))];
        foreach (var source in pages.Select(page => page.Source).Distinct())
        {
            int[] own = [.. Enumerable.Range(0, pages.Count).Where(i => pages[i].Source == source)];
            double Share(Func<int, bool> holds) => own.Count(i => holds(i)) / (double)own.Length;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{source,-12} five folds {Share(i => folded[i] == pages[i].Right && folded[i] >= 0):0.000}  trained on {Share(i => seen[i] == pages[i].Right && seen[i] >= 0):0.000}  among the candidates {Share(i => pages[i].Right >= 0):0.000}"));
        }

        if (set.ContainsKey("list"))
        {
            List(pages, folded, seen);
        }

        using var file = File.CreateText(output);
        file.NewLine = "\n";
        file.WriteLine("# What speaks for a candidate for a page's headline, and how much; see docs/models/titles.md. Made by ./train titles.");
        foreach (var (name, weight) in final.Where(pair => Math.Abs(pair.Value) >= 0.005).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{weight:0.00}"));
        }
    }

    private static List<LabelledTitle> Load(string data)
    {
        var folder = Path.Combine(data, "extraction");
        var families = new NameFamilies();
        var pages = new List<LabelledTitle>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "gold.jsonl")))
        {
            using var gold = JsonDocument.Parse(line);
            var row = gold.RootElement;
            var source = row.GetProperty("source").GetString()!;
            if (source == "readability" || !row.TryGetProperty("title", out var title) || LabelledPages.Read(Path.Combine(folder, row.GetProperty("file").GetString()!)) is not { Page: { } page } draft)
            {
                continue;
            }

            var layout = new PageLayout(draft.Text, page, families);
            var outlets = OutletNames.All(page, PageAddress.Of(page));
            var candidates = TitleCandidates.Of(layout, outlets, families);
            var features = new TitleFeatures(layout, candidates);
            var key = TitleWords.Key(title.GetString()!);
            pages.Add(new LabelledTitle(row.GetProperty("id").GetString()!, source, LabelledPages.FoldOf(row.GetProperty("url").GetString()!), [.. candidates.Select(each => (each.Words, features.Of(each)))], candidates.FindIndex(each => each.Key == key), NewsTitle.Choose(page, candidates) is { } news ? candidates.IndexOf(news) : -1));
        }

        return pages;
    }

    private static Dictionary<string, double> Fit(IReadOnlyList<LabelledTitle> pages, double pull, int steps)
    {
        const double rate = 0.1;
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var moved = new Dictionary<string, double>(StringComparer.Ordinal);
        LabelledTitle[] open = [.. pages.Where(page => page.Right >= 0 && page.Candidates.Count > 1)];
        for (var step = 0; step < steps; step++)
        {
            var gradient = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var page in open)
            {
                double[] scores = [.. page.Candidates.Select(each => Score(each.Features, weights))];
                var highest = scores.Max();
                var sum = scores.Sum(score => Math.Exp(score - highest));
                for (var i = 0; i < scores.Length; i++)
                {
                    var error = (i == page.Right ? 1 : 0) - (Math.Exp(scores[i] - highest) / sum);
                    foreach (var (name, value) in page.Candidates[i].Features)
                    {
                        gradient[name] = gradient.GetValueOrDefault(name) + (error * value);
                    }
                }
            }

            foreach (var name in gradient.Keys)
            {
                var slope = (gradient[name] / open.Length) - (pull * weights.GetValueOrDefault(name));
                moved[name] = moved.GetValueOrDefault(name) + (slope * slope);
                weights[name] = weights.GetValueOrDefault(name) + (rate * slope / (Math.Sqrt(moved[name]) + 1e-8));
            }
        }

        return weights;
    }

    private static double Score(List<(string Name, double Value)> features, Dictionary<string, double> weights) => features.Sum(each => weights.GetValueOrDefault(each.Name) * each.Value);

    private static int Choose(LabelledTitle page, Dictionary<string, double> weights)
    {
        if (page.Ruled >= 0)
        {
            return page.Ruled;
        }

        var best = -1;
        var highest = double.MinValue;
        for (var i = 0; i < page.Candidates.Count; i++)
        {
            var score = Score(page.Candidates[i].Features, weights);
            (best, highest) = score > highest ? (i, score) : (best, highest);
        }

        return best;
    }

    private static void List(List<LabelledTitle> pages, int[] folded, int[] seen)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            if (folded[i] != pages[i].Right || folded[i] < 0)
            {
                Console.Error.WriteLine($"{pages[i].Id}{(seen[i] == pages[i].Right ? "" : " also when trained on")}");
                for (var k = 0; k < pages[i].Candidates.Count; k++)
                {
                    var (words, features) = pages[i].Candidates[k];
                    Console.Error.WriteLine($"  {(k == pages[i].Right ? '=' : ' ')}{(k == folded[i] ? '>' : ' ')} {words}  [{string.Join(", ", features.Where(each => !each.Name.Contains(' ', StringComparison.Ordinal) || each.Name.StartsWith("shown", StringComparison.Ordinal)).Select(each => each.Name))}]");
                }
            }
        }
    }
}
