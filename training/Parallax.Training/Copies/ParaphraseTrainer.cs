using System.Globalization;
using System.Text;
using System.Text.Json;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Training.Learning;
using Parallax.Wording;

namespace Parallax.Training.Copies;

/// <summary>Learns whether two sentences say the same from the pairs of MSRP's training part; tells what five parts reach, each judged by a model of the other four.</summary>
internal static class ParaphraseTrainer
{
    private const double Pull = 4;
    private const int Parts = 5;

    /// <summary>Reads the data folder and writes the table.</summary>
    public static void Train(string data, string output)
    {
        var values = new ParaphraseValues(Language.English, new WordKeys(Language.English));
        var texts = Records(data, "texts").ToDictionary(record => PackedArticles.Text(record, "id")!, record => PackedArticles.Text(record, "text")!, StringComparer.Ordinal);
        var examples = Records(data, "pairs")
            .Select(pair => (Values: values.Of(texts[PackedArticles.Text(pair, "a")!], texts[PackedArticles.Text(pair, "b")!]), IsSame: pair.GetProperty("label").GetInt32() == 1))
            .ToList();
        Tell(examples);
        var weights = Fit(examples);
        using var writer = new StreamWriter(output, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine("# What speaks for two sentences saying the same: ./train paraphrases");
        writer.WriteLine("# name\tweight");
        for (var i = 0; i < weights.Length; i++)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ParaphraseValues.Names[i]}\t{weights[i]:0.####}"));
        }
    }

    private static void Tell(List<(double[] Values, bool IsSame)> examples)
    {
        var scored = new List<(double Probability, bool IsSame)>();
        for (var part = 0; part < Parts; part++)
        {
            var model = new LogisticTable(ParaphraseValues.Names, Fit([.. examples.Where((_, i) => i % Parts != part)]));
            scored.AddRange(examples.Where((_, i) => i % Parts == part).Select(each => (LogisticTable.Probability(model.Sum(each.Values)), each.IsSame)));
        }

        Console.Error.WriteLine("on pairs not learned on, from which probability on, F1 and accuracy:");
        foreach (var even in new[] { 0.35, 0.4, 0.45, 0.5, 0.55 })
        {
            var (both, said) = (scored.Count(each => each.IsSame && each.Probability >= even), scored.Count(each => each.Probability >= even));
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {even:0.00}  {2.0 * both / (said + scored.Count(each => each.IsSame)):0.0000}  {scored.Average(each => each.Probability >= even == each.IsSame ? 1.0 : 0):0.0000}"));
        }
    }

    private static double[] Fit(List<(double[] Values, bool IsSame)> examples) => LogisticTrainer.Fit([.. examples.Select(each => each.Values)], [.. examples.Select(each => each.IsSame)], Pull);

    private static IEnumerable<JsonElement> Records(string data, string what) => PackedArticles.Records(Path.Combine(data, "copies", $"msrp_sentences.{what}.jsonl.gz"));
}
