using System.Globalization;
using Parallax.Coreference;
using Parallax.Evaluation.Coreference;
using Parallax.Evaluation.Scoring;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Readings;
using Parallax.Training.Learning;
using Parallax.Wording;

namespace Parallax.Training.Coreference;

/// <summary>Learns whether two mentions tell of one event from annotated topics; tells what five parts reach, each judged by a model of the other four.</summary>
internal static class EventTrainer
{
    private const int Parts = 5;

    /// <summary>Reads the topics and writes the model.</summary>
    public static void Train(string file, string output)
    {
        var topics = Read(file);
        var models = Enumerable.Range(0, Parts + 1).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(part => Fit(topics.Where((_, i) => i % Parts != part))).ToArray();
        Tell(topics, models[..Parts]);
        using var stream = File.Create(output);
        models[Parts].Save(stream);
    }

    private static void Tell(AnnotatedPairs[] topics, BoostedTrees[] models)
    {
        var weighed = topics.AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select((topic, i) => new EventJudge(models[i % Parts].Probability).Weigh(topic.Mentions, topic.Articles))
            .ToArray();
        Console.Error.WriteLine("on topics not learned on, by least mean probability: MUC, B-cubed, CEAF-e, their mean; and how many of the pairs that are joined are right, of those in two articles");
        foreach (var least in new[] { 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8 })
        {
            List<string> expected = [], found = [];
            var (joined, right) = (0, 0);
            for (var topic = 0; topic < topics.Length; topic++)
            {
                var (chains, groups) = (topics[topic].Chains, AverageLink.Group(weighed[topic], least));
                expected.AddRange(chains);
                found.AddRange(groups.Select(group => $"{topic}/{group}"));
                for (var i = 0; i < groups.Length; i++)
                {
                    for (var j = i + 1; j < groups.Length; j++)
                    {
                        if (groups[i] == groups[j] && topics[topic].Mentions[i].Article != topics[topic].Mentions[j].Article)
                        {
                            joined++;
                            right += chains[i] == chains[j] ? 1 : 0;
                        }
                    }
                }
            }

            var score = ChainScorer.Score(expected, found);
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {least:0.00}  {score.Muc:0.000} {score.BCubed:0.000} {score.Ceaf:0.000} {score.Mean:0.0000}  {(double)right / joined:0.000} of {joined}"));
        }
    }

    /// <summary>Every topic counts the same, however many pairs it has.</summary>
    private static BoostedTrees Fit(IEnumerable<AnnotatedPairs> topics)
    {
        var (rows, answers, weights) = (new List<float[]>(), new List<bool>(), new List<double>());
        foreach (var topic in topics)
        {
            foreach (var (values, isSame) in topic.Pairs)
            {
                rows.Add(values);
                answers.Add(isSame);
                weights.Add((isSame ? 1 : AnnotatedPairs.OneIn) * AnnotatedPairs.UsualSize / topic.Mentions.Length);
            }
        }

        return BoostedTreesTrainer.Fit(EventValues.Names, rows, answers, weights);
    }

    private static AnnotatedPairs[] Read(string file)
    {
        var (reader, keys) = (new ArticleReader(Language.English), new WordKeys(Language.English));
        var grouper = new EventGrouper(Language.English, keys, new EventJudge(static _ => 0));
        return
        [
            .. AnnotatedTopic.Load(file).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(topic =>
            {
                var (mentionOf, mentions, articles) = grouper.Read([.. topic.Articles.Select(reader.Read)], [.. topic.Mentions.Select(mention => (mention.Article, mention.Span))]);
                var chains = new string[mentions.Length];
                foreach (var (place, mention) in mentionOf.Index().Where(each => each.Item is not null))
                {
                    chains[mention!.Value] = topic.Mentions[place].Chain;
                }

                return new AnnotatedPairs(mentions, chains, articles);
            }),
        ];
    }
}
