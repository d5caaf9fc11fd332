using NodaTime;
using NodaTime.Text;
using Parallax.Articles;

namespace Parallax.Copies;

/// <summary>Orders articles by the instants of their publication, read as they were written, and by days where those do not tell.</summary>
internal static class InstantOrder
{
    /// <summary>By how many hours the second was published later; whole days where an instant with its offset is not known of both, 0 where no order is.</summary>
    public static double HoursLater(Article a, Article b)
    {
        if (a.Published is not { } first || b.Published is not { } second)
        {
            return 0;
        }

        if (first.Instant is { } x && second.Instant is { } y && Parse(x) is { } early && Parse(y) is { } late)
        {
            return (late - early).TotalHours;
        }

        return 24 * Period.DaysBetween(first.Day, second.Day);
    }

    private static Instant? Parse(string written) => OffsetDateTimePattern.ExtendedIso.Parse(written) is { Success: true } read ? read.Value.ToInstant() : null;
}
