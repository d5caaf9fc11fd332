using Parallax.Articles;

namespace Parallax.Sources.Documents;

/// <summary>A block of a document while it is read.</summary>
/// <param name="Kind">What its style makes it.</param>
/// <param name="Words">Its characters; white space is not yet made single spaces, a line break is <c>\n</c>.</param>
internal sealed record DocumentBlock(BlockKind Kind, string Words);
