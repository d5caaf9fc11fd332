using Parallax.Text;

namespace Parallax.Statements;

/// <summary>Who a source is.</summary>
/// <param name="Name">The fullest name, or an unnamed source's description.</param>
/// <param name="Span">Where that stands nearest; null where it stands nowhere.</param>
/// <param name="Entity">The number of the entity, or -1 for a description.</param>
/// <param name="Certainty">How sure that is, 0 to 1.</param>
internal sealed record Speaker(string Name, TextSpan? Span, int Entity, double Certainty);
