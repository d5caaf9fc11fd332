using System.Collections.Immutable;

namespace Parallax.Articles;

/// <summary>A part of an article's body: a paragraph, a subheading, an item of a list, a row of a table.</summary>
/// <param name="Kind">What the page's markup makes it; a paragraph in plain text.</param>
/// <param name="Words">Its words; lines are parted as on the page.</param>
public readonly record struct BodyPart(BlockKind Kind, string Words)
{
    /// <summary>The cells of a row, which tabs part; all its words where it is none.</summary>
    public ImmutableArray<string> Cells => Kind == BlockKind.TableRow ? [.. Words.Split('\t')] : [Words];
}
