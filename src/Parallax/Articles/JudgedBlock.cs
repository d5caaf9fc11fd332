using Parallax.Text;

namespace Parallax.Articles;

/// <summary>A block of a page and whether it is report.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Probability">How likely it is report; null where the report stands in the page's data, so that blocks are not judged.</param>
/// <param name="Least">The probability that it needs.</param>
/// <param name="IsReport">True where it was kept.</param>
public sealed record JudgedBlock(TextSpan Span, float? Probability, float Least, bool IsReport);
