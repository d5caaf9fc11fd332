using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Parallax.Articles;
using Parallax.Mentions;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Comparing;

/// <summary>Finds offices that reports of the same days give to different persons.</summary>
internal sealed class HolderComparer
{
    private const int ShortestNear = 5; // letters of a word that may be spelt with one other
    private const int MostDays = 3; // between two reports: later the office may have changed hands
    private readonly OfficeNames _offices;
    private readonly NamedCountries _countries;
    private readonly Dictionary<ArticleId, Reading> _readings;

    public HolderComparer(OfficeNames offices, NamedCountries countries, ImmutableArray<Reading> readings) =>
        (_offices, _countries, _readings) = (offices, countries, readings.ToDictionary(reading => reading.Article.Id));

    /// <summary>One contradiction for each office of a country and two persons, each of whom holds it in a report that does not name the other.</summary>
    public IEnumerable<Contradiction> Find(ImmutableArray<StoryEntity> entities, JoinLog? log = null)
    {
        var held = entities.Where(entity => entity.Kind == EntityKind.Person && entity.Name.Contains(' ', StringComparison.Ordinal))
            .SelectMany(person => person.Roles.Where(role => !IsHistory(role.Place)).Select(role => (Person: person, role.Place, Held: Of(role.Role))))
            .Where(each => each.Held is not null)
            .Select(each => (each.Person, each.Place, each.Held!.Value.Office, each.Held.Value.Country))
            .GroupBy(each => (each.Office, each.Country))
            .OrderBy(office => office.Key);
        foreach (var office in held)
        {
            var holders = office.GroupBy(each => each.Person).OrderBy(person => person.Key.Name, StringComparer.Ordinal).ToList();
            for (var i = 0; i < holders.Count; i++)
            {
                for (var j = i + 1; j < holders.Count; j++)
                {
                    var (a, b) = (holders[i], holders[j]);
                    if (MayBeOne(a.Key.Name, b.Key.Name))
                    {
                        continue;
                    }

                    var (placesA, placesB) = (Alone(a, b.Key), Alone(b, a.Key));
                    if (placesA.Exists(one => placesB.Exists(other => AreNear(one, other))))
                    {
                        yield return new Contradiction(ContradictionKind.Role, $"{office.Key.Office} of {_countries.NamesOf(office.Key.Country)}: {a.Key.Name}, in other reports {b.Key.Name}", [.. placesA.Concat(placesB).Order(Comparer<Citation>.Create(Citation.InOrder))]);
                    }
                    else
                    {
                        log?.Add(JoinKind.Contradiction, isJoined: false, a.First().Place, b.First().Place, $"{a.Key.Name} and {b.Key.Name} are both {office.Key.Office} of {_countries.NamesOf(office.Key.Country)}, but a report names both or they lie days apart");
                    }
                }
            }
        }

        static List<Citation> Alone(IEnumerable<(StoryEntity Person, Citation Place, string Office, string Country)> places, StoryEntity other) =>
            [.. places.Select(each => each.Place).Where(place => !other.Mentions.Any(mention => mention.Article == place.Article)).Distinct()];
    }

    private (string Office, string Country)? Of(string role) =>
        _offices.In(role) is { } found && _countries.Only(role, found.Words) is { Length: > 0 } country ? (found.Office, country) : null;

    private bool AreNear(Citation one, Citation other) =>
        DayOf(one) is not { } a || DayOf(other) is not { } b || Math.Abs(Period.DaysBetween(a, b)) <= MostDays;

    private LocalDate? DayOf(Citation place) => _readings[place.Article].Article.Published?.Day;

    /// <summary>Whether the sentence tells of another year: "in 2000 the prime minister, Per Holm, offered …".</summary>
    private bool IsHistory(Citation place) =>
        DayOf(place) is { } day && _readings[place.Article] is var reading && reading.Text.SentenceAt(place.Span.Start) is { } sentence
        && reading.Times.Any(time => sentence.Span.Contains(time.Span) && time.Value is { Length: >= 4 } value && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year != day.Year);

    /// <summary>Whether two names share a word, as it is spelt or nearly.</summary>
    private static bool MayBeOne(string a, string b)
    {
        var (one, other) = (Words(a), Words(b));
        return one.Any(word => other.Any(another => word == another || (word.Length >= ShortestNear && Spelling.Distance(word, another) <= 1)));
    }

    private static string[] Words(string name) => Diacritics.Without(name).ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
}
