using NodaTime;
using Parallax.Text;

namespace Parallax.Positions;

/// <summary>A stance that the words themselves take.</summary>
/// <param name="Span">Verb and object.</param>
/// <param name="Rule">What found it.</param>
/// <param name="Actor">Whose stance it is, by the fullest name or description.</param>
/// <param name="ActorSpan">Where the actor stands nearest, or null.</param>
/// <param name="Stance">What the actor does.</param>
/// <param name="Target">To what, in the article's words; null where it is not said.</param>
/// <param name="Date">When the stance was taken.</param>
/// <param name="IsNegated">True where the stance is denied ("did not require").</param>
public sealed record Position(TextSpan Span, string Rule, string Actor, TextSpan? ActorSpan, Stance Stance, string? Target, LocalDate? Date, bool IsNegated) : ISpanned;
