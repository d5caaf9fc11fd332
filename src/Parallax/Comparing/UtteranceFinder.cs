using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Joins the quotations and paraphrases of one saying. The same words on two occasions are two utterances.</summary>
public sealed class UtteranceFinder
{
    private readonly WordKeys _keys;
    private readonly TranslationSigns _signs;

    /// <summary>Makes a finder with a language's words.</summary>
    public UtteranceFinder(Language language)
        : this(language, new WordKeys(language))
    {
    }

    internal UtteranceFinder(Language language, WordKeys keys) => (_keys, _signs) = (keys, new TranslationSigns(language));

    /// <summary>The utterances that stand in more than one place.</summary>
    public ImmutableArray<Utterance> Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, OriginMap origins, ImmutableArray<CopyLink> copies)
    {
        var actors = new ActorIndex(readings, entities, _keys);
        var aligned = new AlignedPlaces(copies);
        var sayings = Local(readings.SelectMany((reading, i) => Sayings(reading, i, actors)).ToList());
        var groups = Join(sayings, aligned)
            .Where(group => group.Count > 1)
            .Select(group => group.OrderBy(saying => new Citation(saying.Article, saying.Statement.Span), Comparer<Citation>.Create(Citation.InOrder)).ToList())
            .OrderByDescending(group => origins.Count(group.Select(saying => saying.Article)))
            .ThenByDescending(group => group.Count)
            .ThenBy(group => group[0].Article.Value, StringComparer.Ordinal)
            .ThenBy(group => group[0].Statement.Span.Start)
            .ToList();
        var differences = new VariantComparer(readings, aligned, _signs);
        return
        [
            .. groups.Select((group, i) => new Utterance(
                $"u{i + 1}",
                group.Select(saying => NameOf(saying, actors)).OfType<string>().GroupBy(name => name, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).FirstOrDefault()?.Key,
                DateOf(group),
                [.. group.Select(saying => new Citation(saying.Article, saying.Statement.Span))],
                differences.Compare(group),
                origins.Count(group.Select(saying => saying.Article)))),
        ];
    }

    private IEnumerable<Saying> Sayings(Reading reading, int index, ActorIndex actors)
    {
        foreach (var statement in reading.Statements.DistinctBy(statement => statement.Span))
        {
            var content = WordBag.Of(_keys, reading.Article.Text, statement.Span);
            if (content.Count > 0)
            {
                var key = statement.Speaker is { } speaker ? actors.KeyOf(reading.Article.Id, speaker, statement.SpeakerSpan) : null;
                yield return new Saying(index, reading.Article.Id, statement, key, statement.Speaker is { } name && IsName(name), content, reading.Article.Published?.Day);
            }
        }
    }

    /// <summary>Words that many sayings of the story hold tell none from another: they weigh less.</summary>
    private static List<Saying> Local(List<Saying> sayings)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var saying in sayings)
        {
            foreach (var word in saying.Content.Words)
            {
                counts[word.Key] = counts.GetValueOrDefault(word.Key) + 1;
            }
        }

        var total = Math.Log(sayings.Count + 2.0);
        return [.. sayings.Select(saying => saying with { Content = saying.Content.Weighted(word => word.Rarity * (float)(Math.Log((sayings.Count + 2.0) / Math.Max(2, counts[word.Key])) / total)) })];
    }

    /// <summary>A name has a capital after an article; "a source close to the talks" has none.</summary>
    private static bool IsName(string speaker) =>
        speaker.Split(' ').SkipWhile(word => word is "a" or "an" or "the" or "A" or "An" or "The").FirstOrDefault() is { Length: > 0 } first && char.IsUpper(first[0]);

    private static string? NameOf(Saying saying, ActorIndex actors) =>
        saying.Statement.Speaker is { } speaker ? actors.NameOf(saying.Article, speaker, saying.Statement.SpeakerSpan) : null;

    private static LocalDate? DateOf(List<Saying> group)
    {
        var dates = group.Select(saying => saying.Date).OfType<LocalDate>().ToList();
        return dates.Count == 0 ? null : dates.GroupBy(date => date).OrderByDescending(same => same.Count()).ThenBy(same => same.Key).First().Key;
    }

    private static IEnumerable<List<Saying>> Join(List<Saying> sayings, AlignedPlaces aligned)
    {
        var strengths = new Dictionary<(int, int), double>();
        var partners = new List<(int Other, double Strength)>[sayings.Count];
        foreach (var (i, j) in new SayingPairs(sayings).Comparable())
        {
            if (SayingComparer.Weigh(sayings[i], sayings[j], aligned) is var strength && strength > 0)
            {
                strengths[(i, j)] = strength;
                (partners[i] ??= []).Add((j, strength));
                (partners[j] ??= []).Add((i, strength));
            }
        }

        var groups = Enumerable.Range(0, sayings.Count).Select(i => new List<int> { i }).ToArray();
        foreach (var ((i, j), _) in strengths.Where(pair => IsMutualBest(pair.Key, pair.Value, sayings, partners)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key))
        {
            var (one, other) = (groups[i], groups[j]);
            if (!ReferenceEquals(one, other) && Joinable(one, other, strengths, sayings))
            {
                one.AddRange(other);
                other.ForEach(member => groups[member] = one);
            }
        }

        return groups.Distinct().Select(group => group.Select(i => sayings[i]).ToList());
    }

    /// <summary>Neither has a better partner in the other's article: two neighbouring sayings of one speech stay two.</summary>
    private static bool IsMutualBest((int I, int J) pair, double strength, List<Saying> sayings, List<(int Other, double Strength)>[] partners) =>
        !partners[pair.I].Exists(rival => rival.Strength > strength && rival.Other != pair.J && sayings[rival.Other].Reading == sayings[pair.J].Reading)
        && !partners[pair.J].Exists(rival => rival.Strength > strength && rival.Other != pair.I && sayings[rival.Other].Reading == sayings[pair.I].Reading);

    /// <summary>
    /// At least half of the pairs between the groups must hold, and no pair may be of two occasions. Where both hold
    /// quotations, those decide: a paraphrase may be too short to meet another quotation of the same words.
    /// </summary>
    private static bool Joinable(List<int> one, List<int> other, Dictionary<(int, int), double> strengths, List<Saying> sayings)
    {
        var pairs = one.SelectMany(i => other.Select(j => Key(i, j))).ToList();
        var quoted = pairs.FindAll(pair => sayings[pair.Item1].IsQuoted && sayings[pair.Item2].IsQuoted);
        var deciding = quoted.Count > 0 ? quoted : pairs;
        return 2 * deciding.Count(strengths.ContainsKey) >= deciding.Count && pairs.TrueForAll(pair => SayingComparer.MayBeOneOccasion(sayings[pair.Item1], sayings[pair.Item2]));
    }

    private static (int, int) Key(int i, int j) => i < j ? (i, j) : (j, i);
}
