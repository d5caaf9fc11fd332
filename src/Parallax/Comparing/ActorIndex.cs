using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Knows actors, speakers and sources across articles: by the entity that stands there, else by name, else by the description's words.</summary>
internal sealed class ActorIndex
{
    private readonly WordKeys _keys;
    private readonly Dictionary<ArticleId, List<(TextSpan Span, StoryEntity Entity)>> _mentions = [];
    private readonly Dictionary<string, StoryEntity?> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, StoryEntity> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly Demonyms? _demonyms;
    private readonly DescribedActors? _described;

    /// <summary>Also knows whom descriptions without a name mean.</summary>
    public ActorIndex(Language language, ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, WordKeys keys)
        : this(readings, entities, keys)
    {
        _demonyms = new Demonyms(language, entities);
        _described = new DescribedActors(language, readings, entities, this);
    }

    public ActorIndex(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, WordKeys keys)
    {
        _keys = keys;
        foreach (var entity in entities)
        {
            _byId[entity.Id] = entity;
            foreach (var mention in entity.Mentions)
            {
                if (!_mentions.TryGetValue(mention.Article, out var list))
                {
                    _mentions.Add(mention.Article, list = []);
                }

                list.Add((mention.Span, entity));
            }

            foreach (var name in entity.Aliases.Prepend(entity.Name))
            {
                // A name of two entities is no one's.
                _byName[name] = _byName.TryGetValue(name, out var other) && other != entity ? null : entity;
            }
        }

        foreach (var list in _mentions.Values)
        {
            list.Sort((a, b) => TextSpan.InReadingOrder(a.Span, b.Span));
        }

        foreach (var person in readings.SelectMany(reading => reading.Names.Entities).Where(entity => entity.Kind == EntityKind.Person && entity.Name.Contains(' ', StringComparison.Ordinal)).Select(entity => entity.Name).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
        {
            var surname = person[(person.LastIndexOf(' ') + 1)..];
            _bySurname[surname] = _bySurname.TryGetValue(surname, out var other) && other != person ? null : person;
        }
    }

    /// <summary>The entity whose mention the span touches; of several the longest, then the last.</summary>
    public StoryEntity? EntityAt(ArticleId article, TextSpan span)
    {
        StoryEntity? best = null;
        var length = 0;
        foreach (var (place, entity) in _mentions.TryGetValue(article, out var list) ? list : [])
        {
            if (place.Start >= span.End)
            {
                break;
            }

            if (place.Overlaps(span) && place.Length >= length)
            {
                (best, length) = (entity, place.Length);
            }
        }

        return best;
    }

    /// <summary>The entity of a name, or null where there is none or more than one.</summary>
    public StoryEntity? Named(string name) => _byName.GetValueOrDefault(Bare(name));

    /// <summary>The name behind a key, or null where the key is a description's.</summary>
    public string? NameOfKey(string key) => _byId.TryGetValue(key, out var entity) ? entity.Name : char.IsUpper(key[0]) ? key : null;

    /// <summary>One key for one actor, whatever the article calls it.</summary>
    public string KeyOf(ArticleId article, string name, TextSpan? span) =>
        NamedAt(article, name, span) is { } entity ? entity.Id
        : _bySurname.TryGetValue(Surname(name), out var full) && full is not null && IsName(name, full) ? Named(full)?.Id ?? full
        : _described?.Find(article, name, span) is { } meant ? meant.Entity?.Id ?? Described(meant.Name)
        : Described(name);

    /// <summary>The entity that an actor's words name, the country where they are its adjective, or null where they only describe it.</summary>
    public StoryEntity? NamedAt(ArticleId article, string name, TextSpan? span) =>
        Named(name) is { } named ? (named.Kind != EntityKind.Person ? _demonyms?.CountryOf(name) : null) ?? named
        : span is { } place && EntityAt(article, place) is { } entity && Mentions(name, entity) ? entity
        : null;

    /// <summary>True where two keys may be one actor: the same key, or descriptions that share most of their words ("Gaza's health ministry", "Gaza's Hamas-run health ministry").</summary>
    public static bool AreOne(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        if (!a.Contains('+', StringComparison.Ordinal) || !b.Contains('+', StringComparison.Ordinal))
        {
            return false;
        }

        var (x, y) = (a.Split('+'), b.Split('+'));
        var shared = x.Intersect(y, StringComparer.Ordinal).Count();
        return shared >= 2 && 3 * shared >= 2 * Math.Max(x.Length, y.Length);
    }

    /// <summary>True where all words of the one description are in the other ("the health office", "the Front-run Sollan health office").</summary>
    public static bool MayBeOne(string a, string b)
    {
        var (x, y) = (a.Split('+'), b.Split('+'));
        return AreOne(a, b) || (Math.Min(x.Length, y.Length) >= 2 && x.Intersect(y, StringComparer.Ordinal).Count() == Math.Min(x.Length, y.Length));
    }

    /// <summary>What the story calls an actor.</summary>
    public string NameOf(ArticleId article, string name, TextSpan? span) =>
        NamedAt(article, name, span) is { } entity ? entity.Name
        : _bySurname.TryGetValue(Surname(name), out var full) && full is not null && IsName(name, full) ? full
        : _described?.Find(article, name, span)?.Name ?? name;

    private static bool Mentions(string name, StoryEntity entity) =>
        entity.Aliases.Prepend(entity.Name).Any(alias => EndsIn(name, alias) || EndsIn(alias, name));

    /// <summary>"Prime Minister Ada Lind" ends in "Lind"; "Kestria's president" does not end in "Kestria".</summary>
    private static bool EndsIn(string name, string part) =>
        name.EndsWith(part, StringComparison.OrdinalIgnoreCase) && (name.Length == part.Length || !char.IsLetterOrDigit(name[^(part.Length + 1)]));

    private static bool IsName(string name, string full) => full.EndsWith(Bare(name), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static string Surname(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private string Described(string name)
    {
        var words = _keys.Read(name, new TextSpan(0, name.Length));
        return words.Count == 0 ? name.ToLowerInvariant() : string.Join('+', words.Select(word => word.Key).Distinct().Order());
    }
}
