using System.Collections.Immutable;
using System.Globalization;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Stories;

/// <summary>Groups articles into stories and threads, as a stream in time order: each is placed once, from what came before it.</summary>
public sealed class StoryFinder
{
    private readonly Language _language;
    private readonly StoryOptions _options;

    /// <summary>Makes a finder with a language's background of news words and its learned decision.</summary>
    public StoryFinder(Language language, StoryOptions options)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(options);
        (_language, _options) = (language, options);
    }

    /// <summary>The place of every article, in the order given; the order of the input does not change the groups.</summary>
    public ImmutableArray<StoryPlace> Group(ImmutableArray<Article> articles, CancellationToken cancellation = default) =>
        Group(articles, isAsked: null, cancellation).Places;

    /// <summary>Why an article stands in its story; null where there is no article of that id.</summary>
    public StoryExplanation? Explain(ImmutableArray<Article> articles, ArticleId id, CancellationToken cancellation = default) =>
        Group(articles, id.Equals, cancellation).Explanation;

    private (ImmutableArray<StoryPlace> Places, StoryExplanation? Explanation) Group(ImmutableArray<Article> articles, Predicate<ArticleId>? isAsked, CancellationToken cancellation)
    {
        var stream = articles.Sort(StreamOrder.Compare);
        var index = new ProfileIndex(_language, Math.Max(_options.LookbackDays, _options.ThreadLookbackDays), areAllDated: stream.All(article => article.Published is not null));
        var evidence = new StoryEvidence(index);
        var (judge, threadJudge) = (StoryJudge.Of(_language), new ThreadJudge(_options));
        var (growing, threads) = (new GrowingStories(), new ArticleGroups());
        var stories = growing.Groups;
        var weighedStories = ((int Article, ImmutableArray<WeighedStory> Stories)?)null;
        for (var i = 0; i < stream.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var earlier = index.Add(stream[i]);
            var weighed = judge.Weigh(evidence, i, StoryJudge.Candidates(index, i, earlier, _options.LookbackDays));
            var first = Math.Max(earlier.First, index.FirstWithin(_options.LookbackDays, i));
            var nearest = judge.Nearest(growing.Weigh(weighed, earlier, first, each => index.DaysBetween(each, i)));
            int? story = nearest is [var best, ..] && best.Likeness >= _options.StoryLikeness ? best.Story : null;
            if (isAsked?.Invoke(stream[i].Id) == true)
            {
                var shared = new SharedWords(stream[i], index[i], index.Terms);
                weighedStories = (i, [.. nearest.Select(each => Told(each, story, weighed, shared))]);
            }

            threads.Add(story is { } joined ? threads.GroupOf(stories.Members(joined)[0]) : threadJudge.Nearest(threads, earlier, index, i));
            growing.Add(story, earlier, first);

            WeighedStory Told((int Story, double Likeness) each, int? joined, List<(int Article, float Probability)> pairs, SharedWords shared) =>
                new(each.Likeness, stories.Members(each.Story).Count, each.Story == joined,
                [
                    .. pairs.Where(pair => stories.GroupOf(pair.Article) == each.Story)
                        .OrderByDescending(pair => pair.Probability)
                        .Select(pair => new WeighedArticle(stream[pair.Article].Id, pair.Probability, index.DaysBetween(pair.Article, i), shared.With(index[pair.Article]))),
                ]);
        }

        var places = Named(stream, stories, threads);
        return (
            [.. articles.Select(article => places[article.Id])],
            weighedStories is var (article, told) ? new StoryExplanation(stream[article].Id, places[stream[article].Id], _options.StoryLikeness, told) : null);
    }

    private static Dictionary<ArticleId, StoryPlace> Named(ImmutableArray<Article> stream, ArticleGroups stories, ArticleGroups threads)
    {
        var (storyNames, threadNames) = (Names('s', stories, stream), Names('t', threads, stream));
        var places = new Dictionary<ArticleId, StoryPlace>(stream.Length);
        for (var i = 0; i < stream.Length; i++)
        {
            places[stream[i].Id] = new StoryPlace(stream[i].Id, storyNames[stories.GroupOf(i)], threadNames[threads.GroupOf(i)]);
        }

        return places;
    }

    private static string[] Names(char kind, ArticleGroups groups, ImmutableArray<Article> stream) =>
        [.. Enumerable.Range(0, groups.Count).Select(group => NameOf(kind, groups.Members(group), stream))];

    private static string NameOf(char kind, IReadOnlyList<int> members, ImmutableArray<Article> stream)
    {
        var ids = members.Select(member => stream[member].Id.Value).Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{kind}{StableHash.Of(string.Join('\n', ids)):x16}");
    }
}
