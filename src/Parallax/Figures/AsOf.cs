using System.Globalization;
using NodaTime;

namespace Parallax.Figures;

/// <summary>The day, or where only that is known the month, of the event a figure measures.</summary>
/// <param name="Year">Year of the common era.</param>
/// <param name="Month">Month, 1 to 12.</param>
/// <param name="Day">Day of the month, or null where only the month is known.</param>
public readonly record struct AsOf(int Year, int Month, int? Day)
{
    /// <summary>That day.</summary>
    public static AsOf On(LocalDate day) => new(day.Year, day.Month, day.Day);

    /// <summary>ISO 8601: <c>2024-02-07</c> or <c>2024-02</c>.</summary>
    public override string ToString() => Day is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{day:D2}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}");
}
