using Parallax.Text;

namespace Parallax.Articles;

/// <summary>A block of a page: a paragraph, a heading, a list item, a caption.</summary>
/// <param name="Span">Its characters in the draft's text.</param>
/// <param name="Kind">What the markup makes it.</param>
/// <param name="LinkedLength">How many of its characters are links.</param>
/// <param name="Element">The innermost element that holds all of it, as an index into the page's elements; -1 where there is none.</param>
public sealed record Block(TextSpan Span, BlockKind Kind, int LinkedLength, int Element = -1);
