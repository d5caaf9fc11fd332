using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Training.Learning;

namespace Parallax.Training.Copies;

/// <summary>Learns which of two articles that share a telling was there first, from families of made copies; tells what it reaches on families that it was not learned on.</summary>
internal static class DirectionTrainer
{
    private const double Pull = 2;
    private const int Parts = 5;

    /// <summary>Reads the data folder and writes the table.</summary>
    public static void Train(string data, string output)
    {
        var (undated, dated) = (Examples(data, isDated: false), Examples(data, isDated: true));
        var (weightsDated, weightsUndated) = (Tell("with dates", dated), Tell("without dates", undated));
        using var writer = new StreamWriter(output, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine("# What speaks for an article being the original: ./train direction");
        writer.WriteLine("# name\tweight where dates tell an order\tweight where they do not");
        for (var i = 0; i < weightsDated.Length; i++)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DirectionValues.Names[i]}\t{weightsDated[i]:0.####}\t{weightsUndated[i]:0.####}"));
        }
    }

    private static List<(double[] Values, string Family, string Kind)> Examples(string data, bool isDated)
    {
        var articles = PackedArticles.Read(Path.Combine(data, "copies", "lineage_made.texts.jsonl.gz"))
            .Select(each => isDated ? each.Article : each.Article with { Published = null })
            .ToImmutableArray();
        var families = Records(data, "lineage").ToDictionary(record => PackedArticles.Text(record, "id")!, record => PackedArticles.Text(record, "family")!, StringComparer.Ordinal);
        var words = ArticleWords.InOrderOfIds(articles);
        var byId = words.ToDictionary(each => each.Article.Id.Value, StringComparer.Ordinal);
        var kin = new CopyFinder(Language.English, CopyOptions.Default).KinOf(words);
        var judge = new DirectionJudge(Language.English);
        return
        [
            .. Records(data, "pairs")
                .Where(pair => PackedArticles.Text(pair, "label") is "copy" or "partial")
                .Select(pair => (Original: byId[PackedArticles.Text(pair, "a")!], Copy: byId[PackedArticles.Text(pair, "b")!], Kind: PackedArticles.Text(pair, "kind")!))
                .Select(pair => (DirectionValues.Of(pair.Original, pair.Copy, judge.Sides(pair.Original, pair.Copy, kin.Between(pair.Original, pair.Copy), kin)), families[pair.Copy.Article.Id.Value], pair.Kind)),
        ];
    }

    private static double[] Tell(string what, List<(double[] Values, string Family, string Kind)> examples)
    {
        var right = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        for (var part = 0; part < Parts; part++)
        {
            var weights = Fit([.. examples.Where(each => PartOf(each.Family) != part)]);
            foreach (var each in examples.Where(each => PartOf(each.Family) == part))
            {
                foreach (var key in new[] { each.Kind, "ALL" })
                {
                    var (good, all) = right.GetValueOrDefault(key);
                    right[key] = (good + (each.Values.Zip(weights, (value, weight) => value * weight).Sum() > 0 ? 1 : 0), all + 1);
                }
            }
        }

        Console.Error.WriteLine($"{what}, on families not learned on:");
        foreach (var (kind, (good, all)) in right)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind,-24} {good} of {all} ({(double)good / all:0.000})"));
        }

        return Fit(examples);
    }

    /// <summary>Each pair also the other way round, so that nothing is learned of the order.</summary>
    private static double[] Fit(List<(double[] Values, string Family, string Kind)> examples) => LogisticTrainer.Fit(
        [.. examples.Select(each => each.Values), .. examples.Select(each => each.Values.Select(value => -value).ToArray())],
        [.. examples.Select(_ => true), .. examples.Select(_ => false)],
        Pull);

    private static int PartOf(string family) => int.Parse(family.AsSpan(family.LastIndexOf('-') + 1), CultureInfo.InvariantCulture) % Parts;

    private static IEnumerable<JsonElement> Records(string data, string what) => PackedArticles.Records(Path.Combine(data, "copies", $"lineage_made.{what}.jsonl.gz"));
}
