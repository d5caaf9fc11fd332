using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Syntax;

namespace Parallax.Events;

/// <summary>The language's frames of verbs and nouns, classes of arguments and governing words, read once.</summary>
internal sealed class EventLexicon
{
    /// <summary>The class of proper names.</summary>
    public const int Name = 0;

    /// <summary>The class of those who can act in politics.</summary>
    public const int Actor = 1;

    /// <summary>The class of human beings.</summary>
    public const int Person = 2;

    /// <summary>The class of named countries, regions and towns.</summary>
    public const int Place = 3;

    private const int MostClasses = 128;
    private static readonly string[] ActingClasses = ["official", "force", "crowd", "police"];

    private readonly WordMap<ImmutableArray<EventFrame>> _verbs;
    private readonly WordMap<ImmutableArray<EventFrame>> _nouns;
    private readonly WordMap<EventClasses> _classes;
    private readonly WordSet _actors;
    private readonly WordSet _persons;

    public EventLexicon(Language language, GovernorLexicon governors)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { ["name"] = Name, ["actor"] = Actor, ["person"] = Person, ["place"] = Place };
        var classes = new Dictionary<string, EventClasses>(StringComparer.Ordinal);
        foreach (var row in language.Rows("events/classes.tsv"))
        {
            if (!numbers.TryAdd(row[0], numbers.Count) || numbers.Count > MostClasses)
            {
                throw new InvalidDataException($"events/classes.tsv: class '{row[0]}' stands twice, or there are more than {MostClasses}.");
            }

            foreach (var word in row[1].Split(' '))
            {
                classes[word] = classes.GetValueOrDefault(word) | EventClasses.Of(numbers[row[0]]);
            }
        }

        var acting = ActingClasses.Aggregate(EventClasses.None, (all, name) => all | EventClasses.Of(numbers[name]));
        foreach (var (word, mask) in classes.ToList())
        {
            classes[word] = mask | (mask.Meets(acting) ? EventClasses.Of(Actor) : EventClasses.None) | (mask.Meets(EventClasses.Of(numbers["people"])) ? EventClasses.Of(Person) : EventClasses.None);
        }

        (_classes, Light, Locative, Temporal, Inner, Article, Edge) = (classes.ToWordMap(StringComparer.Ordinal), EventClasses.Of(numbers["light"]), EventClasses.Of(numbers["locative"]), EventClasses.Of(numbers["temporal"]), EventClasses.Of(numbers["inner"]), EventClasses.Of(numbers["article"]), EventClasses.Of(numbers["edge"]));
        _verbs = Frames(language, "events/verbs.tsv", numbers);
        _nouns = Frames(language, "events/nouns.tsv", numbers);
        Governors = governors;
        _actors = Words(language, "positions/actors.txt");
        _persons = Words(language, "figures/persons.txt");
    }

    /// <summary>What words make of the event that hangs on them.</summary>
    public GovernorLexicon Governors { get; }

    /// <summary>Nouns that only count or group what stands behind "of".</summary>
    public EventClasses Light { get; }

    /// <summary>Prepositions of place.</summary>
    public EventClasses Locative { get; }

    /// <summary>Prepositions that set one event in time to another.</summary>
    public EventClasses Temporal { get; }

    /// <summary>Words that open a clause which is part of what the governing word tells.</summary>
    public EventClasses Inner { get; }

    /// <summary>Articles.</summary>
    public EventClasses Article { get; }

    /// <summary>Words that end the description of a party.</summary>
    public EventClasses Edge { get; }

    /// <summary>The frames of a verb, adjective or modal, by its dictionary form; none where it tells of no event.</summary>
    public ImmutableArray<EventFrame> Verb(string lemma) => _verbs.TryGetValue(lemma, out var frames) ? frames : [];

    /// <summary>The frames of a noun.</summary>
    public ImmutableArray<EventFrame> Noun(string lemma) => _nouns.TryGetValue(lemma, out var frames) ? frames : [];

    /// <summary>The classes of a word: by its dictionary form, and of a noun of persons by its form.</summary>
    public EventClasses ClassesOf(string lemma, ReadOnlySpan<char> form) =>
        (_classes.TryGetValue(lemma, out var mask) ? mask : EventClasses.None) | (_actors.Contains(form) ? EventClasses.Of(Actor) : EventClasses.None) | (_persons.Contains(form) ? EventClasses.Of(Person) : EventClasses.None);

    private static WordMap<ImmutableArray<EventFrame>> Frames(Language language, string path, Dictionary<string, int> classes)
    {
        var isNoun = path.EndsWith("nouns.tsv", StringComparison.Ordinal);
        var frames = new Dictionary<string, ImmutableArray<EventFrame>.Builder>(StringComparer.Ordinal);
        foreach (var row in language.Rows(path))
        {
            var conditions = row[1] == "-" ? [] : row[1].Split(' ');
            var asked = conditions.Where(condition => condition != "?subj").Select(condition => Condition(condition, classes)).ToImmutableArray();
            foreach (var lemma in row[0].TrimStart('*').Split(','))
            {
                var frame = new EventFrame(
                    lemma, asked, Enum.Parse<EventType>(row[2], ignoreCase: true), row[3] == "-" ? null : row[3], row[4],
                    isNoun ? Slots(row[5]) : ["subj"], Slots(row[^1]), row[0][0] == '*', conditions.Contains("?subj"), asked.Any(condition => condition is { Slot: "subj", IsDenied: false }));
                if (!frames.TryGetValue(lemma, out var list))
                {
                    frames[lemma] = list = ImmutableArray.CreateBuilder<EventFrame>();
                }

                list.Add(frame);
            }
        }

        return frames.ToWordMap(pair => pair.Key, pair => pair.Value.ToImmutable(), StringComparer.Ordinal);
    }

    private static EventCondition Condition(string text, Dictionary<string, int> classes)
    {
        var isDenied = text[0] == '!';
        var parts = text.TrimStart('!').Split(':');
        var names = parts.Length > 1 ? parts[1].Split(',') : [];
        var mask = names.Where(classes.ContainsKey).Aggregate(EventClasses.None, (all, name) => all | EventClasses.Of(classes[name]));
        return new EventCondition(parts[0], mask, [.. names.Where(name => !classes.ContainsKey(name))], isDenied);
    }

    private static ImmutableArray<string> Slots(string cell) => cell == "-" ? [] : [.. cell.Split(',')];

    private static WordSet Words(Language language, string path) =>
        language.Lines(path).SelectMany(line => line.Split(' ')).ToWordSet(StringComparer.OrdinalIgnoreCase);
}
