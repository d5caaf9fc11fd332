using System.Collections.Immutable;
using NodaTime;
using Parallax.Text;

namespace Parallax.Polls;

/// <summary>An opinion poll that an article reports: what it says of the poll, and nothing that it does not say.</summary>
/// <param name="Span">The words that name it, with the pollster where that stands right before ("Vela Institute poll").</param>
/// <param name="Rule">What found it.</param>
/// <param name="Pollster">Who asked, in the article's words, or null.</param>
/// <param name="PollsterSpan">Where that stands.</param>
/// <param name="Days">The days on which it was taken, or null.</param>
/// <param name="Sample">How many were asked, or null.</param>
/// <param name="SampleSpan">Where that stands.</param>
/// <param name="Margin">Its margin of error in percentage points, or null.</param>
/// <param name="Question">What was asked, in the article's words, or null.</param>
/// <param name="QuestionSpan">Where that stands.</param>
/// <param name="Shares">The answers and how many gave them, in reading order.</param>
public sealed record Poll(
    TextSpan Span, string Rule, string? Pollster, TextSpan? PollsterSpan, DateInterval? Days, decimal? Sample, TextSpan? SampleSpan,
    decimal? Margin, string? Question, TextSpan? QuestionSpan, ImmutableArray<PollShare> Shares) : ISpanned;
