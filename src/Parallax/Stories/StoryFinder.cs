using System.Collections.Immutable;
using System.Globalization;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Stories;

/// <summary>Groups articles into stories and threads: dated ones as a stream in time order, each placed once, from what came before it; then the undated ones together, the surest first.</summary>
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
        var run = new StoryRun(_language, _options, stream, isAsked);
        run.Place(cancellation);
        var places = Named(stream, run.Stories, run.Threads);
        return (
            [.. articles.Select(article => places[article.Id])],
            run.Weighed is var (article, told) ? new StoryExplanation(stream[article].Id, places[stream[article].Id], _options.StoryLikeness, told) : null);
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
