using System.Globalization;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Stories;
using Parallax.Text;
using Parallax.Training.Learning;

namespace Parallax.Training.Stories;

/// <summary>Learns whether two articles tell one story, from sets whose stories editors made; tells what it reaches on stories that it was not learned on.</summary>
internal static class StoryTrainer
{
    private const int Parts = 5;
    private const int MostOfSet = 1100; // scored articles of a set that are learned from: one set of 3,018 headlines has ten times the pairs of all others
    private static readonly string[] Sets = ["allsides", "wikinews", "ecbplus", "basil", "uci_headlines"];

    /// <summary>Reads the data folder and writes the model.</summary>
    public static void Train(string data, string output)
    {
        var streams = Sets.Select(set => Stream.Read(set, data)).ToArray();
        var models = Enumerable.Range(0, Parts).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(part => Fit(streams, part)).ToArray();
        Console.Error.WriteLine("on stories not learned on, by least likeness: BCubed F1 (precision, recall)");
        foreach (var stream in streams)
        {
            var scores = new[] { 0.3, 0.35, 0.4, 0.45, 0.5 }.Select(least => (least, Score: stream.Score(models, least)));
            Console.Error.WriteLine($"{stream.Name,-14} {string.Join("  ", scores.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.least}: {each.Score.F1:0.000} ({each.Score.Precision:0.00}, {each.Score.Recall:0.00})")))}");
        }

        using var file = File.Create(output);
        Fit(streams, part: -1).Save(file);
    }

    /// <summary>The model of all pairs but those that have an article of that part's stories; every set counts the same.</summary>
    private static BoostedTrees Fit(Stream[] streams, int part)
    {
        var (rows, answers, weights) = (new List<float[]>(), new List<bool>(), new List<double>());
        foreach (var stream in streams)
        {
            var first = weights.Count;
            foreach (var (article, pairs) in stream.Pairs.Index().Where(each => stream.IsLearned(each.Index)))
            {
                var told = pairs.Where(pair => stream.Stories[pair.Earlier] is not null).ToArray();
                foreach (var (earlier, values) in told.Where(pair => stream.PartOf(article) != part && stream.PartOf(pair.Earlier) != part))
                {
                    rows.Add(values);
                    answers.Add(stream.Stories[article] == stream.Stories[earlier]);
                    weights.Add(1 / Math.Sqrt(told.Length));
                }
            }

            var sum = weights.Skip(first).Sum();
            for (var i = first; i < weights.Count; i++)
            {
                weights[i] /= sum;
            }
        }

        return BoostedTreesTrainer.Fit(StoryEvidence.Names, rows, answers, [.. weights.Select(weight => weight * weights.Count / streams.Length)]);
    }

    /// <summary>A set as a stream: for each article, what it and each candidate show.</summary>
    private sealed record Stream(string Name, string?[] Stories, (int Earlier, float[] Values)[][] Pairs)
    {
        private int Scored { get; } = Stories.Count(story => story is not null);

        public static Stream Read(string set, string data)
        {
            var read = PackedArticles.Read(Path.Combine(data, "stories", $"{set}.jsonl.gz")).ToList();
            var stories = read.ToDictionary(each => each.Article.Id, each => PackedArticles.Text(each.Record, "story"));
            var stream = read.Select(each => Hidden(each.Article)).Order(Comparer<(Article Article, ArticleId Id)>.Create((a, b) => StreamOrder.Compare(a.Article, b.Article))).ToArray();
            var index = new ProfileIndex(Language.English, StoryOptions.Default.LookbackDays);
            var evidence = new StoryEvidence(index);
            var pairs = new (int, float[])[stream.Length][];
            for (var i = 0; i < stream.Length; i++)
            {
                var earlier = index.Add(stream[i].Article);
                pairs[i] =
                [
                    .. StoryJudge.Candidates(index, i, earlier, StoryOptions.Default.LookbackDays).Select(candidate =>
                    {
                        var values = new float[StoryEvidence.Names.Length];
                        evidence.Fill(i, candidate, values);
                        return (candidate, values);
                    }),
                ];
            }

            return new Stream(set, [.. stream.Select(each => stories[each.Id])], pairs);
        }

        /// <summary>The sets' ids tell their stories, and undated articles are taken in the order of ids.</summary>
        private static (Article Article, ArticleId Id) Hidden(Article article) =>
            (article with { Id = new ArticleId(StableHash.Of(article.Id.Value).ToString("x16", CultureInfo.InvariantCulture)) }, article.Id);

        public bool IsLearned(int article) => Stories[article] is not null && (Scored <= MostOfSet || StableHash.Of($"{article}") % (ulong)Scored < MostOfSet);

        public int PartOf(int article) => Stories[article] is { } story ? (int)(StableHash.Of(story) % Parts) : 0;

        public (double F1, double Precision, double Recall) Score(BoostedTrees[] models, double least)
        {
            var groups = new ArticleGroups();
            for (var i = 0; i < Pairs.Length; i++)
            {
                var model = models[PartOf(i)];
                var nearest = groups.Nearest([.. Pairs[i].Select(pair => (pair.Earlier, model.Probability(pair.Values)))], StoryJudge.Likeness);
                groups.Add(nearest is [var best, ..] && best.Likeness >= least ? best.Group : null);
            }

            var scored = Enumerable.Range(0, Pairs.Length).Where(i => Stories[i] is not null).ToArray();
            var both = scored.CountBy(i => (Stories[i], groups.GroupOf(i))).ToDictionary();
            var (byStory, byGroup) = (scored.CountBy(i => Stories[i]!).ToDictionary(), scored.CountBy(groups.GroupOf).ToDictionary());
            var precision = scored.Average(i => (double)both[(Stories[i], groups.GroupOf(i))] / byGroup[groups.GroupOf(i)]);
            var recall = scored.Average(i => (double)both[(Stories[i], groups.GroupOf(i))] / byStory[Stories[i]!]);
            return (2 * precision * recall / (precision + recall), precision, recall);
        }
    }
}
