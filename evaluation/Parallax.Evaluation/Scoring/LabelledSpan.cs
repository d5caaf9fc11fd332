using System.Collections.Immutable;
using Parallax.Text;

namespace Parallax.Evaluation.Scoring;

/// <summary>A span with its label and what else is said about it.</summary>
/// <param name="Span">The characters.</param>
/// <param name="Label">Its label.</param>
internal sealed record LabelledSpan(TextSpan Span, string Label)
{
    /// <summary>Attributes by name; one that is not there is not known.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
