using Parallax.Text;

namespace Parallax.Polls;

/// <summary>How many of those asked gave an answer.</summary>
/// <param name="Span">The figure ("47 per cent").</param>
/// <param name="Low">Lower end in per cent, or null where the hedge leaves none.</param>
/// <param name="High">Upper end in per cent, or null where the hedge leaves none.</param>
/// <param name="Answer">The answer in the article's words ("back the treaty"), or null.</param>
/// <param name="AnswerSpan">Where that stands.</param>
public sealed record PollShare(TextSpan Span, decimal? Low, decimal? High, string? Answer, TextSpan? AnswerSpan);
