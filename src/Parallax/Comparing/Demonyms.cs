using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Mentions;

namespace Parallax.Comparing;

/// <summary>Knows which country an adjective is of: "Egyptian mediators" are Egypt's.</summary>
internal sealed class Demonyms
{
    private const string Vowels = "aeoy"; // that a name may lose before an ending: "Italy", "Italian"
    private const int ShortestName = 4;
    private readonly Dictionary<string, StoryEntity?> _countries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns the adjectives of the places of a story; one that two places have is neither's.</summary>
    public Demonyms(Language language, ImmutableArray<StoryEntity> entities)
    {
        var rows = language.Rows("comparing/demonyms.tsv");
        var endings = rows.Where(row => row[0] == "ending").Select(row => row[1]).ToList();
        var told = rows.Where(row => row[0] != "ending").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);
        foreach (var place in entities.Where(entity => entity.Kind is EntityKind.Place or EntityKind.Organisation)) // a country may be either
        {
            var names = place.Aliases.Prepend(place.Name).Where(name => name.Length >= ShortestName).ToList();
            foreach (var adjective in names.SelectMany(name => told.TryGetValue(name, out var known) ? [known] : Made(name, endings)).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                _countries[adjective] = _countries.TryGetValue(adjective, out var other) && other != place ? null : place;
            }
        }
    }

    /// <summary>The country of an adjective, or null.</summary>
    public StoryEntity? CountryOf(string adjective) => _countries.GetValueOrDefault(adjective);

    private static IEnumerable<string> Made(string name, List<string> endings) =>
        endings.Select(ending => name + ending).Concat(Vowels.Contains(name[^1], StringComparison.Ordinal) ? endings.Select(ending => name[..^1] + ending) : []);
}
