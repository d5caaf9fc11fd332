using NodaTime;
using Parallax.Text;

namespace Parallax.Cleaning;

/// <summary>A calendar day that some characters name in full.</summary>
/// <param name="Span">The characters.</param>
/// <param name="Day">The day in the offset it is written in.</param>
/// <param name="Instant">The characters where they are an ISO 8601 instant; else null.</param>
internal sealed record FoundDate(TextSpan Span, LocalDate Day, string? Instant);
