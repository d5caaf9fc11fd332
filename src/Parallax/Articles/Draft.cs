using System.Collections.Immutable;

namespace Parallax.Articles;

/// <summary>An input whose text is frozen and not yet cleaned, with what the input itself says about the article.</summary>
public sealed record Draft
{
    /// <summary>What the article will be called.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>The path or URL as given.</summary>
    public required string Source { get; init; }

    /// <summary>The whole text, to the character.</summary>
    public required string Text { get; init; }

    /// <summary>What the record, the feed or the document's properties say, and where they are silent what <c>--meta</c> says.</summary>
    public RecordFields Fields { get; init; } = RecordFields.None;

    /// <summary>The page's blocks and the values its tags give; null for plain text.</summary>
    public Page? Page { get; init; }

    /// <summary>The blocks of a document's text in reading order; empty for plain text, and for pages, which have their own.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>How many attachments the input holds that are not read.</summary>
    public int Attachments { get; init; }

    /// <summary>The encoding its bytes were taken for where they are not UTF-8, or not all of them; null for UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>Which bytes it was read from; null where no bytes are known.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>True where the text is the report and nothing is to be cut (<c>--whole</c>).</summary>
    public bool IsWhole { get; init; }
}
