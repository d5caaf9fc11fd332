using NodaTime.Text;

namespace Parallax.Copies;

/// <summary>Compares two instants as they were written.</summary>
internal static class InstantOrder
{
    /// <summary>Negative where the first is earlier; null where one of them cannot be read as an instant with its offset.</summary>
    public static int? Compare(string a, string b)
    {
        var (first, second) = (OffsetDateTimePattern.ExtendedIso.Parse(a), OffsetDateTimePattern.ExtendedIso.Parse(b));
        return first.Success && second.Success ? first.Value.ToInstant().CompareTo(second.Value.ToInstant()) : null;
    }
}
