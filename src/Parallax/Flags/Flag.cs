using Parallax.Text;

namespace Parallax.Flags;

/// <summary>A passage to be wary of.</summary>
/// <param name="Span">The passage.</param>
/// <param name="Rule">What found it.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Reason">In words a person can check.</param>
public sealed record Flag(TextSpan Span, string Rule, FlagKind Kind, string Reason) : ISpanned;
