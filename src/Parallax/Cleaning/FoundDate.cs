using NodaTime;
using Parallax.Text;

namespace Parallax.Cleaning;

/// <summary>A date that some characters name in full.</summary>
/// <param name="Span">The characters.</param>
/// <param name="Day">The day in the offset it is written in; null where it is refused.</param>
/// <param name="Instant">The characters where they are an ISO 8601 instant; else null.</param>
internal sealed record FoundDate(TextSpan Span, LocalDate? Day, string? Instant)
{
    /// <summary>Why it names no day.</summary>
    public DateRefusal Refusal { get; init; }

    /// <summary>First number, second number and year where it is written as 3/4/2024 or 3-4-2024; else null.</summary>
    public (int First, int Second, int Year)? Numbers { get; init; }
}
