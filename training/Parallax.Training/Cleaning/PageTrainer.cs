using System.Globalization;
using Parallax.Cleaning;
using Parallax.Cleaning.Pages;

namespace Parallax.Training.Cleaning;

/// <summary>Trains the forest that tells report blocks from the page around them, and reports five folds of which no two share a domain.</summary>
internal static class PageTrainer
{
    private const int Folds = 5;

    /// <summary>Settings: <c>trees=N depth=N rate=N least=N share=N</c>, for trying others.</summary>
    public static void Train(string data, string output, string[] settings)
    {
        var pages = LabelledPages.Load(data);
        var rows = new List<float[]>();
        var labels = new List<float>();
        var weights = new List<float>();
        var owners = new List<int>();
        for (var p = 0; p < pages.Count; p++)
        {
            for (var i = 0; i < pages[p].Labels.Length; i++)
            {
                rows.Add(pages[p].Rows[(i * BlockFeatures.Count)..((i + 1) * BlockFeatures.Count)]);
                labels.Add(pages[p].Labels[i]);
                weights.Add(pages[p].Weights[i]);
                owners.Add(p);
            }
        }

        Console.Error.WriteLine($"{pages.Count} pages, {rows.Count} blocks");
        var set = settings.Select(each => each.Split('=')).ToDictionary(each => each[0], each => double.Parse(each[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var trainer = new ForestTrainer(rows, [.. labels], [.. weights], BlockFeatures.Count)
        {
            Trees = (int)set.GetValueOrDefault("trees", 400),
            Depth = (int)set.GetValueOrDefault("depth", 5),
            Rate = (float)set.GetValueOrDefault("rate", 0.05),
            LeastWeight = set.GetValueOrDefault("least", 1.5),
            FeatureShare = set.GetValueOrDefault("share", 0.2),
        };
        int[] weighted = [.. Enumerable.Range(0, rows.Count).Where(row => weights[row] > 0)];
        var folded = new float[pages.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var forest = trainer.Train([.. weighted.Where(row => pages[owners[row]].Fold != fold)], seed: 1);
            for (var p = 0; p < pages.Count; p++)
            {
                if (pages[p].Fold == fold)
                {
                    folded[p] = Probabilities(forest, pages[p]);
                }
            }
        }

        var final = trainer.Train(weighted, seed: 1);
        float[][] seen = [.. pages.Select(page => Probabilities(final, page))];
        Report("five folds", pages, folded, CleaningOptions.Default);
        Report("  precision", pages, folded, CleaningOptions.Precision);
        Report("  recall", pages, folded, CleaningOptions.Recall);
        Report("trained on", pages, seen, CleaningOptions.Default);
        Report("labels", pages, [.. pages.Select(page => page.Labels)], CleaningOptions.Default);
        using var file = File.Create(output);
        final.Save(file);
    }

    private static float[] Probabilities(BlockForest forest, LabelledPage page) =>
        [.. Enumerable.Range(0, page.Labels.Length).Select(i => forest.Probability(page.Rows.AsSpan(i * BlockFeatures.Count, BlockFeatures.Count)))];

    private static bool[] Judge(LabelledPage page, float[] probabilities, CleaningOptions options)
    {
        bool[] isReport = [.. probabilities.Select(probability => probability >= options.LeastProbability)];
        PageCleaner.LeaveOutHidden(page.Layout, isReport);
        return isReport;
    }

    private static void Report(string what, List<LabelledPage> pages, float[][] probabilities, CleaningOptions options)
    {
        foreach (var source in pages.Select(page => page.Source).Distinct())
        {
            var precision = new List<double>();
            var recall = new List<double>();
            var (tp, fp, fn) = (0, 0, 0);
            for (var p = 0; p < pages.Count; p++)
            {
                if (pages[p].Source != source)
                {
                    continue;
                }

                var body = pages[p].Body(Judge(pages[p], probabilities[p], options));
                if (pages[p].Gold is { } gold)
                {
                    var (same, found, wanted) = ShingleCounts.Compare(gold, body);
                    if (found > 0)
                    {
                        precision.Add(same / (double)found);
                    }

                    recall.Add(wanted == 0 ? 1 : same / (double)wanted);
                }

                tp += pages[p].With.Count(snippet => body.Contains(snippet, StringComparison.Ordinal));
                fn += pages[p].With.Count(snippet => !body.Contains(snippet, StringComparison.Ordinal));
                fp += pages[p].Without.Count(snippet => body.Contains(snippet, StringComparison.Ordinal));
            }

            var (mp, mr) = (precision.DefaultIfEmpty(0).Average(), recall.DefaultIfEmpty(0).Average());
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-12} {source,-12} F1 {2 * mp * mr / Math.Max(1e-9, mp + mr):0.000} P {mp:0.000} R {mr:0.000}  snippets {2.0 * tp / Math.Max(1, (2 * tp) + fp + fn):0.000}"));
        }
    }
}
