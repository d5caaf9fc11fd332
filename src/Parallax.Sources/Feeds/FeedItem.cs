using Parallax.Articles;

namespace Parallax.Sources.Feeds;

/// <summary>One item of a feed or sitemap.</summary>
/// <param name="Start">Where it begins in its document, in the document's units: characters of XML, bytes of JSON.</param>
/// <param name="End">Where it ends.</param>
internal sealed record FeedItem(int Start, int End)
{
    /// <summary>The article's address, whole; null where it gives none.</summary>
    public string? Link { get; init; }

    /// <summary>What the item says about the article.</summary>
    public RecordFields Fields { get; init; } = RecordFields.None;

    /// <summary>The article's text, as much of it as the feed gives; empty where it gives none.</summary>
    public string Content { get; init; } = "";

    /// <summary>True where the content is HTML.</summary>
    public bool IsHtml { get; init; }

    /// <summary>False where it gives neither title nor text.</summary>
    public bool IsArticle => !string.IsNullOrWhiteSpace(Content) || !string.IsNullOrWhiteSpace(Fields.Title);
}
