using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>
/// Knows whom a description without a name means: "the company" where one party alone is told to be one ("the ferry company Straitline"), "the board" where one board
/// alone has an owner ("Orvane's board"), "the mediator" where one person alone bears that office. Where two fit, or the article names neither the party nor the owner, it is nobody known.
/// </summary>
internal sealed class DescribedActors
{
    private const int LeastStem = 4; // letters that a people and its country share
    private const int MostWords = 3; // between the article and the noun: "the second largest ferry company"
    private readonly FrozenSet<string> _heads;
    private readonly FrozenSet<string> _determiners;
    private readonly FrozenSet<string> _owning;
    private readonly FrozenSet<string> _indefinite;
    private readonly Dictionary<string, List<Description>> _byHead = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ArticleId, string> _texts;

    /// <summary>Learns the descriptions that the readings give.</summary>
    public DescribedActors(Language language, ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, ActorIndex actors)
    {
        _heads = language.Lines("positions/actors.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _determiners = language.Lines("comparing/determiners.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _owning = language.Lines("comparing/owning.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _indefinite = language.Lines("comparing/indefinite.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _texts = readings.ToDictionary(reading => reading.Article.Id, reading => reading.Article.Text);
        var parties = readings
            .SelectMany(reading => reading.Positions.SelectMany(position => new[] { actors.NamedAt(reading.Article.Id, position.Actor, position.ActorSpan), Apposed(reading.Article.Id, position.ActorSpan, actors) }))
            .OfType<StoryEntity>().ToHashSet();
        foreach (var entity in entities.Where(parties.Contains))
        {
            foreach (var role in entity.Roles)
            {
                Add(entity, Office(role.Role), [.. role.Role.Split(' ').Where(word => char.IsUpper(word[0]))]);
            }

            foreach (var mention in entity.Mentions)
            {
                Add(entity, Before(_texts[mention.Article], mention.Span.Start));
                Add(entity, After(_texts[mention.Article], mention.Span.End));
            }
        }

        foreach (var reading in readings)
        {
            foreach (var position in reading.Positions)
            {
                AddOwned(position.Actor, actors);
            }
        }
    }

    /// <summary>The entity or the owned description that an actor's words mean in an article, or null.</summary>
    /// <param name="article">The article.</param>
    /// <param name="name">The actor's words.</param>
    /// <param name="span">Where they stand, or null.</param>
    public (StoryEntity? Entity, string Name)? Find(ArticleId article, string name, TextSpan? span)
    {
        if (OwnerOf(name) is { } owner)
        {
            return InOffice(article, owner, name[(name.LastIndexOf(' ') + 1)..]);
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isOwned = words.Length > 1 && _owning.Contains(words[0]);
        words = words.Length > 1 && _determiners.Contains(words[0]) ? words[1..] : words;
        if (words.Length == 0 || words.Skip(1).Any(word => char.IsUpper(word[0])) || !_byHead.TryGetValue(words[^1], out var known) || (span is { } place && IsIndefinite(_texts[article], place.Start)))
        {
            return null;
        }

        Description? only = null;
        foreach (var description in known.Where(description => (!isOwned || description.Entity is null) && words[..^1].All(word => description.Modifiers.Contains(word))))
        {
            if (only is not null && only.Name != description.Name)
            {
                return null;
            }

            only = description;
        }

        return only is not null && only.Named.Any(named => WholeWord.IsIn(_texts[article], named)) ? (only.Entity, only.Name) : null;
    }

    /// <summary>"Kestria's president" where the article names one person alone who is told to be "the Kestrian president".</summary>
    private (StoryEntity? Entity, string Name)? InOffice(ArticleId article, string owner, string head)
    {
        var found = _byHead.GetValueOrDefault(head, [])
            .Where(description => description.Entity is not null && description.Owners.Any(word => ShareAStem(word, owner)))
            .Select(description => description.Entity!)
            .Distinct()
            .ToList();
        return found.Count == 1 && found[0].Aliases.Prepend(found[0].Name).Any(name => WholeWord.IsIn(_texts[article], name)) ? (found[0], found[0].Name) : null;
    }

    /// <summary>"Straitline" of "the ferry company Straitline", where the actor's words are the description alone.</summary>
    private static StoryEntity? Apposed(ArticleId article, TextSpan? actor, ActorIndex actors) =>
        actor is { } span ? actors.EntityAt(article, new TextSpan(span.End, span.End + 2)) : null;

    private void Add(StoryEntity entity, string[]? words, ImmutableArray<string> owners = default)
    {
        if (words is { Length: > 0 } && _heads.Contains(words[^1]))
        {
            Put(words[^1], new Description(entity, entity.Name, [.. entity.Aliases.Prepend(entity.Name)], words[..^1].ToFrozenSet(StringComparer.OrdinalIgnoreCase), owners.IsDefault ? [] : owners));
        }
    }

    /// <summary>"Orvane's board": a body that has an owner.</summary>
    private void AddOwned(string actor, ActorIndex actors)
    {
        if (OwnerOf(actor) is { } owner && actors.Named(owner) is { } entity && actor[(actor.LastIndexOf(' ') + 1)..] is var head && _heads.Contains(head))
        {
            Put(head, new Description(null, $"{owner}'s {head}", [.. entity.Aliases.Prepend(entity.Name)], FrozenSet<string>.Empty, []));
        }
    }

    /// <summary>"Orvane" of "Orvane's board"; null where one word does not own the other.</summary>
    private static string? OwnerOf(string actor)
    {
        var end = actor.LastIndexOf(' ');
        return end > 2 && actor[end - 1] is 's' && actor[end - 2] is '\'' or '\u2019' ? actor[..(end - 2)] : null;
    }

    /// <summary>"Kestrian" and "Kestria": the shorter begins the longer, but for its last letter.</summary>
    private static bool ShareAStem(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length) - 1;
        return length >= LeastStem && string.Compare(a, 0, b, 0, length, StringComparison.Ordinal) == 0;
    }

    private void Put(string head, Description description)
    {
        if (!_byHead.TryGetValue(head, out var list))
        {
            _byHead.Add(head, list = []);
        }

        if (!list.Exists(known => known.Name == description.Name && known.Modifiers.SetEquals(description.Modifiers) && known.Owners.SequenceEqual(description.Owners)))
        {
            list.Add(description);
        }
    }

    /// <summary>The words of an office up to "of" or "for": "the chief executive of Straitline", "Aldmere's foreign minister".</summary>
    private string[] Office(string role)
    {
        var words = role.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = Array.FindIndex(words, word => word is "of" or "for" or "at" or "in");
        words = end > 0 ? words[..end] : words;
        return [.. words.Where(word => !_determiners.Contains(word) && !char.IsUpper(word[0]))];
    }

    /// <summary>"the ferry company" before a name.</summary>
    private string[]? Before(string text, int start)
    {
        var found = new List<string>();
        var end = start;
        while (found.Count <= MostWords + 1 && end > 1 && text[end - 1] == ' ')
        {
            var first = end - 1;
            while (first > 0 && (char.IsLetter(text[first - 1]) || text[first - 1] == '-'))
            {
                first--;
            }

            var word = text[first..(end - 1)];
            if (word.Length == 0)
            {
                return null;
            }

            if (_determiners.Contains(word))
            {
                found.Reverse();
                return [.. found];
            }

            if (char.IsUpper(word[0]))
            {
                return null;
            }

            found.Add(word);
            end = first;
        }

        return null;
    }

    /// <summary>", the second country that …" behind a name: the words between article and noun, up to the first that names people or bodies.</summary>
    private string[]? After(string text, int end)
    {
        if (end + 2 >= text.Length || text[end] != ',' || text[end + 1] != ' ')
        {
            return null;
        }

        var words = WordScanner.Words(text, new TextSpan(end + 2, Math.Min(text.Length, end + 80))).Take(MostWords + 2).Select(word => word.Of(text)).ToList();
        if (words.Count < 2 || !_determiners.Contains(words[0]))
        {
            return null;
        }

        var head = words.FindIndex(1, _heads.Contains);
        return head < 0 || words.Skip(1).Take(head).Any(word => char.IsUpper(word[0])) ? null : [.. words.Skip(1).Take(head)];
    }

    private bool IsIndefinite(string text, int start)
    {
        var first = Math.Max(0, start - 12);
        return WordScanner.Words(text, new TextSpan(first, start)).LastOrDefault() is { Length: > 0 } before && string.IsNullOrWhiteSpace(text[before.End..start]) && _indefinite.Contains(before.Of(text));
    }

    private sealed record Description(StoryEntity? Entity, string Name, ImmutableArray<string> Named, FrozenSet<string> Modifiers, ImmutableArray<string> Owners);
}
