using Parallax.Articles;

namespace Parallax.Stories;

/// <summary>The order in which articles are taken: by day and instant of publication, then by id; undated ones last.</summary>
public static class StreamOrder
{
    /// <summary>Compares two articles.</summary>
    public static int Compare(Article a, Article b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var byDay = (a.Published?.Day, b.Published?.Day) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } x, { } y) => x.CompareTo(y),
        };
        if (byDay != 0)
        {
            return byDay;
        }

        var byInstant = string.CompareOrdinal(a.Published?.Instant ?? "", b.Published?.Instant ?? "");
        return byInstant != 0 ? byInstant : string.CompareOrdinal(a.Id.Value, b.Id.Value);
    }
}
