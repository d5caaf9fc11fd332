using Parallax.Articles;
using Parallax.Mentions;

namespace Parallax.Comparing;

/// <summary>The rules by which entities of several articles are one, surest first.</summary>
internal sealed class EntityJoiner
{
    /// <summary>More entities that share a word than this are not compared with each other.</summary>
    private const int MostAlike = 128;

    private readonly NameWords _words;
    private readonly List<LinkedEntity> _entities;
    private readonly JoinLog? _log;

    /// <summary>Takes the entities of all articles, and where joins are to be explained what collects them.</summary>
    public EntityJoiner(NameWords words, List<LinkedEntity> entities, JoinLog? log = null) => (_words, _entities, _log) = (words, entities, log);

    /// <summary>Joins them.</summary>
    public void Join()
    {
        JoinNames();
        var persons = _entities.FindAll(entity => entity.Entity.Kind == EntityKind.Person && entity.Words.Length > 0);
        var others = _entities.FindAll(entity => entity.Entity.Kind != EntityKind.Person && entity.Words.Length > 0);
        JoinPersons(persons);
        JoinShortForms(others);
        JoinGeneric(others);
        JoinKinds(persons, others);
        JoinDamaged([.. _entities.Where(entity => entity.Entity.Kind == EntityKind.Person && entity.Words.Length > 1)]);
    }

    /// <summary>The same full name; for what is no person also a shared alias, and any of several spellings of one country or body.</summary>
    private void JoinNames()
    {
        var byName = new Dictionary<string, LinkedEntity>(StringComparer.Ordinal);
        foreach (var entity in _entities.Where(entity => entity.Words.Length > 0))
        {
            var isPerson = entity.Entity.Kind == EntityKind.Person;
            foreach (var name in isPerson ? [entity.Entity.Name] : entity.Entity.Aliases.Prepend(entity.Entity.Name))
            {
                var words = NameKey.WordsOf(name);
                if (words.Length == 0 || (words.Length == 1 && isPerson))
                {
                    continue; // a surname alone is for JoinPersons
                }

                var key = _words.Standard(string.Join(' ', words));
                key = entity.Entity.Kind == EntityKind.Group ? "group " + key.TrimEnd('s') : key;
                if (!byName.TryAdd(key, entity))
                {
                    Join(byName[key], entity, "the same name");
                }
            }
        }
    }

    private void JoinPersons(List<LinkedEntity> persons)
    {
        var bySurname = persons.Where(person => person.Words.Length > 1).ToLookup(person => PersonNames.Surname(person.Words), StringComparer.Ordinal);
        foreach (var same in bySurname)
        {
            var list = same.Take(MostAlike).ToList();
            for (var i = 0; i < list.Count; i++)
            {
                for (var k = i + 1; k < list.Count; k++)
                {
                    if (PersonNames.AreOne(list[i].Words, list[k].Words, _words))
                    {
                        Join(list[i], list[k], "one surname, and forenames that agree");
                    }
                    else
                    {
                        Refuse(list[i], list[k], "one surname, but other forenames");
                    }
                }
            }
        }

        var byWord = persons.Where(person => person.Words.Length > 1).SelectMany(person => person.Words.Distinct().Select(word => (word, person))).ToLookup(pair => pair.word, pair => pair.person, StringComparer.Ordinal);
        var alone = persons.Where(person => person.Words.Length == 1).ToList();
        foreach (var person in alone)
        {
            var candidates = byWord[person.Words[0]].Take(MostAlike).ToList();
            var best = candidates.Count == 0 ? 0 : candidates.Max(other => PersonNames.Fit(person.Words, other.Words));
            var roots = candidates.Where(other => PersonNames.Fit(person.Words, other.Words) == best).Select(other => other.Root).Distinct().ToList();
            if (roots.Count == 1)
            {
                Join(person, roots[0], "nobody else here bears the name");
            }
            else
            {
                roots.ForEach(root => Refuse(person, root, "several here bear the name"));
            }
        }

        foreach (var same in alone.Where(person => person.Root == person).GroupBy(person => person.Words[0], StringComparer.Ordinal).Where(same => !byWord[same.Key].Any()))
        {
            foreach (var person in same.Skip(1))
            {
                Join(same.First(), person, "the same name, and nobody here has a longer one with it");
            }
        }
    }

    /// <summary>Acronyms of one full name, and short forms that only one longer name has.</summary>
    private void JoinShortForms(List<LinkedEntity> others)
    {
        var longer = others.Where(entity => entity.Words.Length > 1).ToList();
        var byEdge = longer.SelectMany(entity => new[] { entity.Words[0], entity.Words[^1] }.Distinct().Select(word => (word, entity))).ToLookup(pair => pair.word, pair => pair.entity, StringComparer.Ordinal);
        var byInitials = longer.Where(entity => entity.Entity.Kind is EntityKind.Organisation or EntityKind.Other)
            .SelectMany(entity => EntityResolver.AcronymsOf(entity.Entity.Name).Select(initials => (initials, entity))).ToLookup(pair => pair.initials, pair => pair.entity, StringComparer.Ordinal);
        foreach (var entity in others)
        {
            var kind = entity.Entity.Kind;
            var roots = byEdge[entity.Words[0]].Concat(byEdge[entity.Words[^1]]).Take(MostAlike)
                .Where(other => other.Entity.Kind == kind && !(entity.Words.Length == 1 && _words.IsGeneric(entity.Words[0], kind)) && _words.IsShortFor(entity.Words, other.Words, kind))
                .Select(other => other.Root).Distinct().ToList();
            if (roots.Count == 0 && entity.Words.Length == 1 && kind == EntityKind.Organisation && entity.Entity.Name.Length > 2)
            {
                roots = [.. byInitials[entity.Entity.Name.Replace(".", "", StringComparison.Ordinal)].Select(other => other.Root).Distinct()];
            }

            if (roots.Count == 1)
            {
                Join(entity, roots[0], "short for it, and for no other here");
            }
            else
            {
                roots.ForEach(root => Refuse(entity, root, "short for several here"));
            }
        }
    }

    /// <summary>"The Front" is the Sollan Front where it is named in the same article and no other name here ends so.</summary>
    private void JoinGeneric(List<LinkedEntity> others)
    {
        var byEnd = others.Where(entity => entity.Words.Length > 1 && entity.Entity.Name.Split(' ').All(word => !char.IsLower(word[0]))).ToLookup(entity => (entity.Words[^1], entity.Entity.Kind));
        foreach (var entity in others.Where(entity => entity.Words.Length == 1 && _words.IsGeneric(entity.Words[0], entity.Entity.Kind)))
        {
            var longer = byEnd[(entity.Words[0], entity.Entity.Kind)].Take(MostAlike).ToList();
            if (longer.Select(other => other.Root).Distinct().Count() == 1 && longer.Exists(other => other.Article == entity.Article))
            {
                Join(entity, longer[0], "the only longer name here that ends so");
            }
        }
    }

    /// <summary>One word that was taken for a person in one article and for a body or place in another, where no person here has a longer name with it.</summary>
    private void JoinKinds(List<LinkedEntity> persons, List<LinkedEntity> others)
    {
        var longer = persons.Where(person => person.Words.Length > 1).SelectMany(person => person.Words).ToHashSet(StringComparer.Ordinal);
        var byName = others.Where(other => other.Entity.Kind != EntityKind.Group)
            .SelectMany(other => other.Entity.Aliases.Prepend(other.Entity.Name).Distinct().Select(name => (Name: name, Entity: other)))
            .ToLookup(pair => pair.Name, pair => pair.Entity, StringComparer.Ordinal);
        foreach (var person in persons.Where(person => person.Words.Length == 1 && !longer.Contains(person.Words[0])))
        {
            var roots = byName[person.Entity.Name].Take(MostAlike).Select(other => other.Root).Distinct().ToList();
            if (roots.Count == 1)
            {
                Join(person, roots[0], "the same name, and no person here has a longer one with it");
            }
        }
    }

    /// <summary>A full name that differs from one other by a letter or two, and is in no article together with it.</summary>
    private void JoinDamaged(List<LinkedEntity> persons)
    {
        var people = persons.GroupBy(person => person.Root).Select(group => group.ToList()).ToList();
        if (people.Count > MostAlike * 4)
        {
            return;
        }

        foreach (var rare in people.Where(group => group.Count == 1))
        {
            var near = people.Where(group => group != rare && group.TrueForAll(person => person.Article != rare[0].Article) && group.Exists(person => Spelling.IsNear(rare[0].Words, person.Words))).ToList();
            if (near.Count == 1)
            {
                var reason = $"{rare[0].Entity.Name}: spelled like {near[0][0].Entity.Name}";
                _log?.Add(JoinKind.Entity, isJoined: true, PlaceOf(near[0][0]), PlaceOf(rare[0]), reason);
                rare[0].Join(near[0][0], reason);
            }
            else
            {
                near.ForEach(group => Refuse(rare[0], group[0], "spelled like several here"));
            }
        }
    }

    private void Join(LinkedEntity one, LinkedEntity other, string reason)
    {
        if (one.Root != other.Root)
        {
            _log?.Add(JoinKind.Entity, isJoined: true, PlaceOf(one), PlaceOf(other), reason);
            one.Join(other);
        }
    }

    private void Refuse(LinkedEntity one, LinkedEntity other, string reason) => _log?.Add(JoinKind.Entity, isJoined: false, PlaceOf(one), PlaceOf(other), reason);

    private static Citation PlaceOf(LinkedEntity entity) => new(entity.Article, entity.Mentions[0].Span);
}
