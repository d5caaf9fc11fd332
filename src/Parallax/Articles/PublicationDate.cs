using System.Globalization;
using NodaTime;

namespace Parallax.Articles;

/// <summary>When an article was published.</summary>
/// <param name="Day">The day in the publisher's own offset.</param>
/// <param name="Instant">The instant as written, or null where only a day is given.</param>
/// <param name="Basis">Where it was found.</param>
public sealed record PublicationDate(LocalDate Day, string? Instant, PublicationBasis Basis)
{
    /// <summary>The instant as written, or else the day.</summary>
    public string ToText() => Instant ?? Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
