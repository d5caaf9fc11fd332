using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Mentions;

namespace Parallax.Comparing;

/// <summary>Knows which countries a description names: "Israel" one, "U.S. and Israeli spy chiefs" two.</summary>
internal sealed class NamedCountries(Language language, ImmutableArray<StoryEntity> entities)
{
    private readonly Demonyms _demonyms = new(language, [.. entities.Where(entity => entity.Kind == EntityKind.Place)]);
    private readonly Dictionary<string, StoryEntity> _byId = entities.ToDictionary(entity => entity.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, StoryEntity> _byName = entities
        .Where(entity => entity.Kind == EntityKind.Place)
        .SelectMany(entity => entity.Aliases.Prepend(entity.Name).Select(name => (Name: name, Entity: entity)))
        .DistinctBy(each => each.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(each => each.Name, each => each.Entity, StringComparer.OrdinalIgnoreCase);

    /// <summary>The ids of the countries that a description names, in one form whatever their order; empty where it names none, or something else too: "president of the Orrin League" is no president of Orrin.</summary>
    /// <param name="description">The words.</param>
    /// <param name="apart">Words that are no name though they may have a capital: an office.</param>
    public string Only(string description, string apart = "") =>
        Of(description, out var rest) is var countries && rest.TrueForAll(word => !char.IsUpper(word[0]) || apart.Contains(word, StringComparison.OrdinalIgnoreCase)) ? countries : "";

    /// <summary>The names of the countries of ids that were joined.</summary>
    public string NamesOf(string countries) => string.Join(" and ", countries.Split('+').Select(id => _byId[id].Name));

    private StoryEntity? CountryOf(string words) => _byName.GetValueOrDefault(words) ?? _demonyms.CountryOf(words);

    /// <summary>The ids of the countries that a description names, in one form whatever their order, empty where it names none, and its other words.</summary>
    private string Of(string description, out List<string> rest)
    {
        rest = [];
        var (words, found) = (description.Split([' ', ',', '/', '\'', '\u2019'], StringSplitOptions.RemoveEmptyEntries), new SortedSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < words.Length; i++)
        {
            var length = Math.Min(3, words.Length - i);
            while (length > 0 && CountryOf(string.Join(' ', words[i..(i + length)])) is null)
            {
                length--;
            }

            if (length > 0)
            {
                found.Add(CountryOf(string.Join(' ', words[i..(i + length)]))!.Id);
                i += length - 1;
            }
            else
            {
                rest.Add(words[i]);
            }
        }

        return string.Join('+', found);
    }
}
