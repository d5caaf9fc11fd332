using Parallax.Text;

namespace Parallax.Copies;

/// <summary>A passage that two articles share.</summary>
/// <param name="A">Its characters in the first article.</param>
/// <param name="B">Its characters in the second.</param>
/// <param name="Kind">Word for word or in other words.</param>
public sealed record Passage(TextSpan A, TextSpan B, PassageKind Kind);
