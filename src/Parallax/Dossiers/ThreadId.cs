using System.Collections.Immutable;
using System.Globalization;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Dossiers;

/// <summary>Derives a thread's id from its members.</summary>
internal static class ThreadId
{
    /// <summary>The same for the same members in any order.</summary>
    public static string Of(ImmutableArray<Reading> readings)
    {
        var names = readings.Select(reading => reading.Article.Id.Value).Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"t{StableHash.Of(string.Join('\n', names)):x16}");
    }
}
