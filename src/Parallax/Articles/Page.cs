using System.Collections.Immutable;

namespace Parallax.Articles;

/// <summary>What a web page says about its own text: the blocks the text is made of, and the values in its tags.</summary>
/// <param name="Blocks">The blocks in reading order; their spans are sorted and disjoint and lie in the draft's text.</param>
/// <param name="Values">Every value found for a field, best-placed tag first.</param>
public sealed record Page(ImmutableArray<Block> Blocks, ImmutableArray<PageValue> Values);
