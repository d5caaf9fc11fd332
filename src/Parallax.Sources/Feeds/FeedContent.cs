using System.Collections.Immutable;

namespace Parallax.Sources.Feeds;

/// <summary>What is in a feed's document.</summary>
/// <param name="Items">The whole items, in their order.</param>
internal sealed record FeedContent(ImmutableArray<FeedItem> Items)
{
    /// <summary>The addresses of other feeds or sitemaps that it lists.</summary>
    public ImmutableArray<string> Listed { get; init; } = [];

    /// <summary>What its list is of; null where it is no list.</summary>
    public string? ListOf { get; init; }

    /// <summary>True where it is not quite what it should be, and was read all the same.</summary>
    public bool IsMended { get; init; }

    /// <summary>True where an item breaks off, or the document does between items.</summary>
    public bool IsCutOff { get; init; }
}
