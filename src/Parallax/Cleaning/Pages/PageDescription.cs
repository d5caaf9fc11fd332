namespace Parallax.Cleaning.Pages;

/// <summary>What judging a page's blocks needs to know of it.</summary>
/// <param name="Layout">Where running text stands.</param>
/// <param name="Title">The headline; null where nothing names the article.</param>
/// <param name="Context">What blocks say and how they relate to one another.</param>
/// <param name="Rows">The features of the blocks, one after another.</param>
internal sealed record PageDescription(PageLayout Layout, PageChoice? Title, PageContext Context, float[] Rows);
