using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Stories;

/// <summary>Groups articles into stories and threads, as a stream in time order: each is placed from what came before it.</summary>
public sealed class StoryFinder
{
    private const double CommonTerm = 1.2; // idf below which a term does not bring articles together
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private readonly StoryOptions _options;
    private readonly FrozenDictionary<ulong, float> _background;

    /// <summary>Makes a finder with a language's background of news words.</summary>
    public StoryFinder(Language language, StoryOptions options)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _background = TermRarity.LoadBackground(language);
    }

    /// <summary>The place of every article, in the order given; the order of the input does not change the groups.</summary>
    public ImmutableArray<StoryPlace> Group(ImmutableArray<Article> articles, CancellationToken cancellation = default)
    {
        var stream = articles.Sort(StreamOrder.Compare);
        var rarity = TermRarity.Over(_background);
        var postings = new Dictionary<ulong, List<(int Article, float Weight)>>();
        var days = new List<int?>(stream.Length);
        var stories = new ArticleGroups(_options.StoryLikeness, _options.LookbackDays);
        var threads = new ArticleGroups(_options.ThreadLikeness, _options.ThreadLookbackDays);
        for (var i = 0; i < stream.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var counts = ArticleVector.Count(stream[i]);
            rarity.Add(counts.Keys);
            var vector = ArticleVector.Of(counts, rarity);
            int? day = stream[i].Published is { } published ? Period.DaysBetween(Epoch, published.Day) : null;
            var likeness = Likeness(vector, rarity, postings);
            stories.Add(likeness, day, days);
            threads.Add(likeness, day, days);
            days.Add(day);
            for (var k = 0; k < vector.Terms.Length; k++)
            {
                if (!postings.TryGetValue(vector.Terms[k], out var list))
                {
                    postings.Add(vector.Terms[k], list = new List<(int, float)>(1));
                }

                list.Add((i, vector.Weights[k]));
            }
        }

        return Named(articles, stream, stories, threads);
    }

    private static Dictionary<int, float> Likeness(ArticleVector vector, TermRarity rarity, Dictionary<ulong, List<(int Article, float Weight)>> postings)
    {
        var likeness = new Dictionary<int, float>();
        for (var k = 0; k < vector.Terms.Length; k++)
        {
            if (postings.TryGetValue(vector.Terms[k], out var list) && rarity.Of(vector.Terms[k]) > CommonTerm)
            {
                foreach (var (article, weight) in list)
                {
                    likeness[article] = likeness.GetValueOrDefault(article) + (vector.Weights[k] * weight);
                }
            }
        }

        return likeness;
    }

    private static ImmutableArray<StoryPlace> Named(ImmutableArray<Article> articles, ImmutableArray<Article> stream, ArticleGroups stories, ArticleGroups threads)
    {
        var places = new Dictionary<ArticleId, StoryPlace>();
        for (var i = 0; i < stream.Length; i++)
        {
            places[stream[i].Id] = new StoryPlace(
                stream[i].Id, NameOf('s', stories.Members(stories.GroupOf(i)), stream), NameOf('t', threads.Members(threads.GroupOf(i)), stream));
        }

        return [.. articles.Select(article => places[article.Id])];
    }

    private static string NameOf(char kind, IReadOnlyList<int> members, ImmutableArray<Article> stream)
    {
        var ids = members.Select(member => stream[member].Id.Value).Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{kind}{StableHash.Of(string.Join('\n', ids)):x16}");
    }
}
