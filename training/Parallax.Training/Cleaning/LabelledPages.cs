using System.Text.Json;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Cleaning.Pages;
using Parallax.Sources;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;
using Parallax.Text;

namespace Parallax.Training.Cleaning;

/// <summary>Reads the development pages and labels their blocks by the text that each page should give.</summary>
internal static class LabelledPages
{
    private const int Folds = 5;
    private const float ShortBlock = 3;

    public static List<LabelledPage> Load(string data)
    {
        var folder = Path.Combine(data, "extraction");
        var cleaner = new ArticleCleaner();
        var pages = new List<LabelledPage>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "gold.jsonl")))
        {
            using var gold = JsonDocument.Parse(line);
            var page = gold.RootElement;
            if (!page.TryGetProperty("text", out _) && !page.TryGetProperty("with", out _))
            {
                continue;
            }

            if (Read(Path.Combine(folder, page.GetProperty("file").GetString()!)) is { Page: { } read } draft)
            {
                pages.Add(Label(page, draft, read, cleaner));
            }
        }

        return pages;
    }

    public static Draft? Read(string path)
    {
        var listing = new InputWalker(InputOptions.Default).List([path]);
        return listing.Items().Select(item => item.Then(new DraftReader(MetaTable.None).Read).Value).FirstOrDefault();
    }

    private static LabelledPage Label(JsonElement gold, Draft draft, Page page, ArticleCleaner cleaner)
    {
        var (text, source) = (draft.Text, gold.GetProperty("source").GetString()!);
        var outlets = OutletNames.All(page, null);
        var (layout, title, _, rows) = cleaner.Pages.Describe(text, page, outlets);
        var labels = new float[page.Blocks.Length];
        var weights = new float[page.Blocks.Length];
        var full = gold.TryGetProperty("text", out var body) ? body.GetString() : null;
        var (with, without) = (Strings(gold, "with"), Strings(gold, "without"));
        if (full is not null)
        {
            ByText(full, text, page, layout, title?.Block ?? -1, labels, weights, source == "readability" ? 0.5f : 1);
        }
        else
        {
            BySnippets(with, without, text, page, labels, weights);
        }

        var fold = FoldOf(gold.GetProperty("url").GetString()!);
        return new LabelledPage(gold.GetProperty("id").GetString()!, source, fold, layout, title?.Block ?? -1, rows, labels, weights, full, with, without);
    }

    private static void ByText(string full, string text, Page page, PageLayout layout, int title, float[] labels, float[] weights, float pageWeight)
    {
        var wanted = ShingleCounts.Count(full);
        var padded = " " + string.Join(' ', ShingleCounts.Words(full)) + " ";
        HashSet<string> lines = [.. full.Split('\n').Select(line => string.Join(' ', ShingleCounts.Words(line)))];
        var total = 0f;
        for (var i = 0; i < labels.Length; i++)
        {
            var words = ShingleCounts.Words(page.Blocks[i].Span.Of(text));
            if (words.Count == 0)
            {
                continue;
            }

            var joined = string.Join(' ', words);
            if (words.Count < 4)
            {
                labels[i] = lines.Contains(joined) || (layout.FirstMain <= i && i <= layout.LastMain && padded.Contains($" {joined} ", StringComparison.Ordinal) && words.Count > 1) ? 1 : 0;
            }
            else
            {
                var counts = ShingleCounts.Count(joined);
                labels[i] = counts.Sum(pair => wanted.ContainsKey(pair.Key) ? pair.Value : 0) / (float)counts.Values.Sum();
            }

            weights[i] = i == title || page.FirstEmbedded < labels.Length ? 0 : Math.Min(Math.Max(ShortBlock, words.Count), 120);
            total += weights[i];
        }

        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] *= 100 * pageWeight / Math.Max(1, total);
        }
    }

    private static void BySnippets(string[] with, string[] without, string text, Page page, float[] labels, float[] weights)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            var words = string.Join(' ', page.Blocks[i].Span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var (isWith, isWithout) = (with.Any(snippet => words.Contains(snippet, StringComparison.Ordinal)), without.Any(snippet => words.Contains(snippet, StringComparison.Ordinal)));
            labels[i] = isWith ? 1 : 0;
            weights[i] = isWith != isWithout ? 6 : 0;
        }
    }

    private static string[] Strings(JsonElement gold, string key) =>
        gold.TryGetProperty(key, out var list) ? [.. list.EnumerateArray().Select(each => string.Join(' ', each.GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))] : [];

    public static int FoldOf(string url) => (int)(StableHash.Of(Domain(url)) % Folds);

    private static string Domain(string url)
    {
        var host = new Uri(url).Host;
        var labels = host.Split('.');
        return labels.Length < 2 ? host : labels[^2].Length <= 3 && labels.Length > 2 ? labels[^3] : labels[^2];
    }
}
