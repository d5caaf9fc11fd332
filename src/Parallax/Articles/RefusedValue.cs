namespace Parallax.Articles;

/// <summary>A value that a page gives for a field and that was not believed.</summary>
/// <param name="Value">The value as written, and where it was found.</param>
/// <param name="Reason">Why not, in a few words.</param>
public sealed record RefusedValue(PageValue Value, string Reason);
