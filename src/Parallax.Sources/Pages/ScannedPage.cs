using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Sources.Pages;

/// <summary>What one pass over a page found.</summary>
/// <param name="Text">The visible text, blocks parted by a blank line.</param>
/// <param name="Blocks">The blocks of the text.</param>
/// <param name="Elements">The elements that blocks stand in.</param>
/// <param name="Values">What tags say about the article, in the order of the page.</param>
/// <param name="Linked">Where in the page JSON-LD stands.</param>
/// <param name="Data">Where in the page other data of applications stand.</param>
/// <param name="Excess">What there was too much of, so that the rest of the page is not in here.</param>
internal sealed record ScannedPage(
    string Text,
    ImmutableArray<Block> Blocks,
    ImmutableArray<PageElement> Elements,
    ImmutableArray<PageValue>.Builder Values,
    IReadOnlyList<(int Start, int Length)> Linked,
    IReadOnlyList<(int Start, int Length)> Data,
    PageExcess Excess);
