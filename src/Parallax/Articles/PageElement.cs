namespace Parallax.Articles;

/// <summary>An element of a page that a block stands in.</summary>
/// <param name="Tag">Its name in lower case.</param>
/// <param name="Parent">The element around it, as an index into the page's elements; -1 for the outermost.</param>
/// <param name="Names">What its class, id and like attributes call it, one after another; empty where they say nothing.</param>
/// <param name="IsHidden">True where the markup says that it is not shown.</param>
public readonly record struct PageElement(string Tag, int Parent, string Names, bool IsHidden);
