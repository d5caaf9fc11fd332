using System.Collections.Frozen;
using System.IO.Compression;
using Parallax.Languages;

namespace Parallax.Comparing;

/// <summary>Knows in which regions and countries towns lie, by names in lower case: GeoNames, cut to towns of 15,000 people and more.</summary>
internal sealed class TownTable
{
    private readonly FrozenDictionary<string, string[]> _around; // by a town or region the regions and countries that one of the name lies in
    private readonly FrozenSet<string> _countries;
    private readonly FrozenDictionary<string, string> _aliases; // any other name of a place, by its first name

    private TownTable(Language language, Stream packed)
    {
        _aliases = language.Rows("mentions/places.tsv").Concat(language.Rows("comparing/place-names.tsv")).SelectMany(row => row.Select(name => (name, First: row[0]))).DistinctBy(each => each.name).ToFrozenDictionary(each => each.name, each => each.First, StringComparer.Ordinal);
        _countries = language.Rows("events/countries.tsv").Select(row => First(row[1].Split(',')[0])).ToFrozenSet(StringComparer.Ordinal);
        var around = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var region, var country, var towns])
            {
                Add(region, country);
                foreach (var town in towns.Split('|'))
                {
                    Add(town, region);
                    Add(town, country);
                }
            }
        }

        _around = around.ToFrozenDictionary(each => each.Key, each => each.Value.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

        void Add(string inner, string outer)
        {
            if (!around.TryGetValue(inner, out var known))
            {
                around.Add(inner, known = new HashSet<string>(StringComparer.Ordinal));
            }

            known.Add(outer);
        }
    }

    /// <summary>The table of a language, read once.</summary>
    public static TownTable Of(Language language) => language.Shared("mentions/towns.tsv.gz", stream => new TownTable(language, stream));

    /// <summary>
    /// Why two names need not be two places: one is another name of the other, a longer form of it, or a country or region that the other may lie in. Null where nothing of it is known.
    /// </summary>
    public string? Tie(string one, string other)
    {
        var (a, b) = (First(one), First(other));
        return a == b ? "two names of one place"
            : Words(a).All(Words(b).Contains) || Words(b).All(Words(a).Contains) ? "one name is part of the other"
            : _countries.Contains(a) != _countries.Contains(b) ? "one is a country"
            : IsIn(a, b) || IsIn(b, a) ? "one lies in the other"
            : null;
    }

    private bool IsIn(string inner, string outer) => _around.TryGetValue(inner, out var around) && around.Any(each => First(each) == outer);

    private string First(string name) => name.ToLowerInvariant() is var lower && _aliases.TryGetValue(lower, out var first) ? first : lower;

    private static string[] Words(string name) => name.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
}
