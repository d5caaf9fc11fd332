using System.Collections.Immutable;
using Parallax.Readings;
using Parallax.Stories;
using Parallax.Wording;

namespace Parallax.Coreference;

/// <summary>How alike the articles of a collection are, which of them tell one story, and how common a word is among them.</summary>
internal sealed class ArticleLikeness
{
    private const int Length = 1500; // characters: later paragraphs are background that many stories share
    private const int MostWords = 400;
    private const double Background = 3; // articles: what the background of news counts as much as
    private const double OneStory = 0.06; // mean likeness; all four measured: docs/models/coreference.md
    private readonly Profile[] _profiles;
    private readonly Dictionary<ulong, List<int>> _holding = []; // articles by word
    private readonly float[,] _likeness;
    private readonly float[,] _levels;
    private readonly int[] _sizes;

    /// <summary>Compares the articles.</summary>
    /// <param name="readings">The collection.</param>
    /// <param name="keys">The language's words.</param>
    public ArticleLikeness(ImmutableArray<Reading> readings, WordKeys keys)
    {
        var words = readings.Select(reading => WordsOf(reading, keys)).ToArray();
        foreach (var (article, known) in words.Index())
        {
            foreach (var key in known.Keys)
            {
                if (!_holding.TryGetValue(key, out var holding))
                {
                    _holding.Add(key, holding = new List<int>(1));
                }

                holding.Add(article);
            }
        }

        _profiles = [.. words.Select(each => ProfileOf(each, readings.Length))];
        _likeness = new float[readings.Length, readings.Length];
        for (var i = 0; i < readings.Length; i++)
        {
            for (var j = 0; j < readings.Length; j++)
            {
                _likeness[i, j] = i == j ? 1 : _profiles[i].Here.Dot(_profiles[j].Here);
            }
        }

        _levels = AverageLink.Levels(_likeness);
        Stories = [.. AverageLink.Group(_likeness, OneStory)];
        _sizes = new int[readings.Length];
        foreach (var story in Stories)
        {
            _sizes[story]++;
        }
    }

    /// <summary>The story of each article: the number of its first article.</summary>
    public ImmutableArray<int> Stories { get; }

    /// <summary>The cosine of two articles' words, weighed by their rarity in this collection.</summary>
    public float Here(int one, int other) => _likeness[one, other];

    /// <summary>How alike the groups of articles are through which the two come together, where the most alike groups join first.</summary>
    public float Level(int one, int other) => _levels[one, other];

    /// <summary>The cosine of two articles' words, weighed by their rarity in news.</summary>
    public float Anywhere(int one, int other) => _profiles[one].Anywhere.Dot(_profiles[other].Anywhere);

    /// <summary>The cosine of two articles' names.</summary>
    public float Names(int one, int other) => _profiles[one].Names.Dot(_profiles[other].Names);

    /// <summary>The cosine of two articles' numbers.</summary>
    public float Numbers(int one, int other) => _profiles[one].Numbers.Dot(_profiles[other].Numbers);

    /// <summary>The share of the collection's articles that hold a word.</summary>
    public float ShareHolding(ulong key) => (float)(_holding.GetValueOrDefault(key)?.Count ?? 0) / _profiles.Length;

    /// <summary>The share of a story's articles that hold a word.</summary>
    public float ShareHolding(ulong key, int story) => (float)(_holding.GetValueOrDefault(key)?.Count(article => Stories[article] == story) ?? 0) / _sizes[story];

    private static Dictionary<ulong, (int Count, ContentWord Word, bool IsName, bool IsNumber)> WordsOf(Reading reading, WordKeys keys)
    {
        var text = reading.Text.Text;
        var words = new Dictionary<ulong, (int, ContentWord, bool, bool)>();
        var names = reading.Names.Mentions;
        var name = 0;
        foreach (var sentence in reading.Text.Sentences.Where(sentence => sentence.Span.Start < Length))
        {
            foreach (var word in keys.Read(text, sentence.Span))
            {
                while (name < names.Length && names[name].Span.End <= word.Span.Start)
                {
                    name++;
                }

                var isName = name < names.Length && names[name].Span.Overlaps(word.Span);
                var known = words.GetValueOrDefault(word.Key);
                words[word.Key] = (known.Item1 + 1, word, isName || known.Item3, char.IsDigit(text[word.Span.Start]));
            }
        }

        return words;
    }

    private Profile ProfileOf(Dictionary<ulong, (int Count, ContentWord Word, bool IsName, bool IsNumber)> words, int articles) => new(
        Vector(words, articles, static _ => true, isHere: true),
        Vector(words, articles, static _ => true, isHere: false),
        Vector(words, articles, static each => each.IsName, isHere: true),
        Vector(words, articles, static each => each.IsNumber, isHere: true));

    private TermVector Vector(
        Dictionary<ulong, (int Count, ContentWord Word, bool IsName, bool IsNumber)> words,
        int articles,
        Func<(bool IsName, bool IsNumber), bool> isAsked,
        bool isHere)
    {
        var weighted = new List<(ulong, double)>();
        foreach (var (key, (count, word, isName, isNumber)) in words)
        {
            if (isAsked((isName, isNumber)))
            {
                var rarity = isHere ? Math.Log((Background + articles + 1) / ((Background * Math.Exp(-word.Rarity)) + _holding[key].Count + 1)) : word.Rarity;
                weighted.Add((key, (1 + Math.Log(count)) * rarity));
            }
        }

        return TermVector.Of(weighted, MostWords);
    }

    private sealed record Profile(TermVector Here, TermVector Anywhere, TermVector Names, TermVector Numbers);
}
