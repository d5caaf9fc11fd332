using Parallax.Articles;
using Parallax.Running;

namespace Parallax.Sources.Inputs;

/// <summary>One article to be: where its bytes are, and what it is called.</summary>
/// <param name="Source">The path or URL as given.</param>
/// <param name="Subject">The name for messages: the source, with the line of a record.</param>
/// <param name="Id">What the article is called unless its record says otherwise.</param>
/// <param name="Kind">What the bytes are.</param>
/// <param name="Load">Reads the bytes, unpacked; a problem where there are too many.</param>
public sealed record SourceItem(string Source, string Subject, string Id, SourceKind Kind, Func<Outcome<byte[]>> Load)
{
    /// <summary>What the feed or archive around the bytes tells about the article; it comes before what a page says.</summary>
    public RecordFields Fields { get; init; } = RecordFields.None;

    /// <summary>The address the bytes were read from; a page's own canonical address comes before it. Null where there is none.</summary>
    public string? Address { get; init; }

    /// <summary>The encoding that came with the bytes, as in the header <c>Content-Type</c>; null where none did.</summary>
    public string? Charset { get; init; }

    /// <summary>SHA-256 of what the article is in its file, where that is more than the bytes loaded; null where it is those.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The byte at which the record starts in its file; null where the article is the whole file.</summary>
    public long? Offset { get; init; }

    /// <summary>When the bytes came over the network, as an ISO 8601 instant; null where they did not.</summary>
    public string? Fetched { get; init; }
}
