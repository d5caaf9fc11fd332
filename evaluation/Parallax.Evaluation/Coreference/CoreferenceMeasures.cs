using Parallax.Coreference;
using Parallax.Evaluation.Results;
using Parallax.Evaluation.Scoring;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Wording;

namespace Parallax.Evaluation.Coreference;

/// <summary>How well mentions of one event are found across the articles of a topic, where the mentions and the topics are given.</summary>
internal sealed class CoreferenceMeasures
{
    /// <summary>What <c>./eval</c> calls it.</summary>
    public const string Name = "coref";

    private readonly ArticleReader _reader = new(Language.English);
    private readonly EventGrouper _grouper = new(Language.English, new WordKeys(Language.English));

    /// <summary>MUC, B-cubed, CEAF by entities and their mean, the "CoNLL F1", chains of one mention among them.</summary>
    /// <param name="file">Articles as ECB+ has them, jsonl, packed.</param>
    /// <param name="misses">Is told each found group that mixes events or lacks mentions of its event.</param>
    public IEnumerable<Measurement> Of(string file, Action<string> misses)
    {
        List<string> expected = [], found = [];
        foreach (var topic in AnnotatedTopic.Load(file))
        {
            var groups = _grouper.Group([.. topic.Articles.Select(_reader.Read)], [.. topic.Mentions.Select(mention => (mention.Article, mention.Span))]);
            var events = groups.Select((group, i) => group is { } number ? $"{topic.Number}/{number}" : $"{topic.Number}/alone {i}").ToList();
            expected.AddRange(topic.Mentions.Select(mention => mention.Chain));
            found.AddRange(events);
            foreach (var miss in Misses(topic, events))
            {
                misses(miss);
            }
        }

        var score = ChainScorer.Score(expected, found);
        return
        [
            new("comparing", Name, "MUC F1", Math.Round(score.Muc, 3)),
            new("comparing", Name, "B-cubed F1", Math.Round(score.BCubed, 3)),
            new("comparing", Name, "CEAF-e F1", Math.Round(score.Ceaf, 3)),
            new("comparing", Name, "CoNLL F1", Math.Round(score.Mean, 3)),
        ];
    }

    private static IEnumerable<string> Misses(AnnotatedTopic topic, List<string> events) =>
        events.Select((found, i) => (Found: found, Mention: topic.Mentions[i]))
            .GroupBy(each => each.Found, StringComparer.Ordinal)
            .Where(group => group.Select(each => each.Mention.Chain).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(group => $"topic {group.Key}: {string.Join(" | ", group.GroupBy(each => each.Mention.Chain, StringComparer.Ordinal).Select(chain => string.Join(", ", chain.Select(each => TextOf(topic, each.Mention)).CountBy(text => text).Select(text => $"{text.Value} {text.Key}"))))}");

    private static string TextOf(AnnotatedTopic topic, (int Article, Text.TextSpan Span, string Chain) mention) => $"{mention.Span.Of(topic.Articles[mention.Article].Text)} ({topic.Stories[mention.Article]})";
}
