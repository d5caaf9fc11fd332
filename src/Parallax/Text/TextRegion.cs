namespace Parallax.Text;

/// <summary>A stretch of text that may hold facts: the headline, or a run of body between two cuts.</summary>
public readonly record struct TextRegion(TextSpan Span, Zone Zone);
