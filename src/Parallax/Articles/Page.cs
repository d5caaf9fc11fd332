using System.Collections.Immutable;

namespace Parallax.Articles;

/// <summary>What a web page says about its own text: the blocks the text is made of, and the values in its tags.</summary>
/// <param name="Blocks">The blocks in reading order; their spans are sorted and disjoint and lie in the draft's text.</param>
/// <param name="Values">Every value found for a field, in the order of the page.</param>
public sealed record Page(ImmutableArray<Block> Blocks, ImmutableArray<PageValue> Values)
{
    /// <summary>The elements that blocks stand in; parents before children.</summary>
    public ImmutableArray<PageElement> Elements { get; init; } = [];

    /// <summary>Reports that the page carries as data, in the order of the page.</summary>
    public ImmutableArray<string> EmbeddedReports { get; init; } = [];

    /// <summary>The index of the first block that stands only in the page's data; the count of blocks where there is none.</summary>
    public int FirstEmbedded { get; init; } = Blocks.Length;
}
