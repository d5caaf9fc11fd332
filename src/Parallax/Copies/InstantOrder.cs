using NodaTime;
using NodaTime.Text;

namespace Parallax.Copies;

/// <summary>Reads instants as they were written.</summary>
internal static class InstantOrder
{
    /// <summary>The instant; null where it cannot be read as one with its offset.</summary>
    public static Instant? Parse(string written) => OffsetDateTimePattern.ExtendedIso.Parse(written) is { Success: true } read ? read.Value.ToInstant() : null;

    /// <summary>Negative where the first is earlier; null where one of them cannot be read.</summary>
    public static int? Compare(string a, string b) => Parse(a) is { } first && Parse(b) is { } second ? first.CompareTo(second) : null;
}
