using NodaTime;
using Parallax.Text;

namespace Parallax.Times;

/// <summary>A time expression.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Rule">What found it.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value, underspecified where the text leaves it open (<c>XXXX-10-07</c>); null where nothing is known.</param>
/// <param name="Days">The calendar days it covers, where the value is that definite.</param>
public sealed record TimeExpression(TextSpan Span, string Rule, TimeType Type, string? Value, DateInterval? Days) : ISpanned;
