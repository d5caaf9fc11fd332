using System.Collections.Immutable;
using System.Globalization;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Readings;

namespace Parallax.Comparing;

/// <summary>Joins the entities of several articles. Two persons are never joined on a surname alone when two bear it.</summary>
public sealed class EntityLinker
{
    private readonly Lazy<NameWords> _words;

    /// <summary>Links English names.</summary>
    public EntityLinker()
        : this(Language.English)
    {
    }

    /// <summary>Links names with the language's words.</summary>
    public EntityLinker(Language language) => _words = new Lazy<NameWords>(() => new NameWords(language));

    /// <summary>The entities of all articles, by number of mentions, then by name.</summary>
    public ImmutableArray<StoryEntity> Link(ImmutableArray<Reading> readings) => Link(readings, null);

    internal ImmutableArray<StoryEntity> Link(ImmutableArray<Reading> readings, JoinLog? log)
    {
        var found = new List<LinkedEntity>();
        foreach (var reading in readings.OrderBy(reading => reading.Article.Id.Value, StringComparer.Ordinal))
        {
            var mentions = reading.Names.Mentions.ToLookup(mention => mention.Entity);
            found.AddRange(reading.Names.Entities.Select(entity => new LinkedEntity(found.Count + entity.Number, reading.Article.Id, entity, [.. mentions[entity.Number]])));
        }

        new EntityJoiner(_words.Value, found, log).Join();
        ImmutableArray<StoryEntity> linked =
        [
            .. found.GroupBy(entity => entity.Root)
                .Select(group => group.ToList())
                .OrderByDescending(group => group.Sum(entity => entity.Mentions.Length))
                .ThenBy(group => NameOf(group), StringComparer.Ordinal)
                .ThenBy(group => group[0].Number)
                .Select((group, i) => Story(group, string.Create(CultureInfo.InvariantCulture, $"n{i}"))),
        ];
        foreach (var entity in linked)
        {
            log?.Enter(JoinKind.Entity, entity.Id, entity.Mentions);
        }

        return linked;
    }

    /// <summary>The name of most words; of these the one most often written.</summary>
    private static string NameOf(List<LinkedEntity> group) => group
        .GroupBy(entity => entity.Entity.Name)
        .OrderByDescending(names => NameKey.WordsOf(names.Key).Length)
        .ThenBy(names => names.Key.Any(char.IsLower) ? 0 : 1)
        .ThenByDescending(names => names.Sum(entity => entity.Mentions.Length))
        .ThenBy(names => names.Key, StringComparer.Ordinal)
        .First().Key;

    /// <summary>The kind of most mentions; a person only where all are, since a name of one word is soon taken for one.</summary>
    private static EntityKind KindOf(List<LinkedEntity> group) => group
        .GroupBy(entity => entity.Entity.Kind)
        .OrderBy(kinds => kinds.Key == EntityKind.Person)
        .ThenByDescending(kinds => kinds.Sum(entity => entity.Mentions.Length))
        .ThenBy(kinds => kinds.Key)
        .First().Key;

    private static StoryEntity Story(List<LinkedEntity> group, string id)
    {
        var name = NameOf(group);
        return new StoryEntity(
            id,
            name,
            KindOf(group),
            [.. group.SelectMany(entity => entity.Entity.Aliases.Prepend(entity.Entity.Name)).Where(alias => alias != name).Distinct().Order(StringComparer.Ordinal)],
            [.. group.SelectMany(entity => entity.Entity.Roles.Select(role => new StoryRole(role.Role, new Citation(entity.Article, role.Span)))).OrderBy(role => role.Place, Comparer<Citation>.Create(Citation.InOrder))],
            [.. group.SelectMany(entity => entity.Mentions.Select(mention => new Citation(entity.Article, mention.Span))).Order(Comparer<Citation>.Create(Citation.InOrder))])
        {
            Reasons = [.. group.Select(entity => entity.Reason).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
        };
    }
}
