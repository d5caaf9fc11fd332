using Parallax.Text;

namespace Parallax.Articles;

/// <summary>A block of a page: a paragraph, a heading, a list item, a caption.</summary>
/// <param name="Span">Its characters in the draft's text.</param>
/// <param name="Kind">What the markup makes it.</param>
/// <param name="LinkedLength">How many of its characters are links.</param>
public sealed record Block(TextSpan Span, BlockKind Kind, int LinkedLength);
