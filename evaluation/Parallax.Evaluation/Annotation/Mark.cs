using Parallax.Text;

namespace Parallax.Evaluation.Annotation;

/// <summary>One annotated place of a report.</summary>
/// <param name="Kind">What it is: <c>cut</c>, <c>mention</c>, <c>time</c>, <c>figure</c>, <c>statement</c>, <c>position</c>, <c>flag</c>.</param>
/// <param name="Label">What is known about it, in the words of <see cref="Printing.MarkedText"/> without the kind.</param>
/// <param name="Span">Its characters.</param>
/// <param name="IsNeutral">True where it may be found or not: a matter of taste.</param>
internal sealed record Mark(string Kind, string Label, TextSpan Span, bool IsNeutral);
