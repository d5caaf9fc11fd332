using Parallax.Text;

namespace Parallax.Articles;

/// <summary>A stretch of text that is neither headline nor report. Nothing is deleted: it stays in the text, and no fact lies in it.</summary>
public sealed record Cut(TextSpan Span, CutReason Reason, string Rule) : ISpanned;
