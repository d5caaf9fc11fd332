using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Coreference;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>
/// Finds events that two reports tell with another day, place or manner, or with opposite acts. Two tellings are of one event where the word, who acts and who undergoes it agree and the judge
/// of events holds them for one; a report that tells the other's detail of such an event too knows two events.
/// </summary>
internal sealed class EventComparer(Language language, WordKeys keys)
{
    private const double SameParty = 0.5; // likeness of who acts, or of who undergoes it
    private const double SameOthers = 0.25; // of what else both clauses tell
    private const double SameContext = 0.4; // of the rest of their sentences; of opposite acts, where more must agree, half of it
    private const double SameEvent = 0.75; // probability
    private const int MostDays = 3; // between two reports of one event
    private const int MostReports = 4000; // each is compared with each
    private readonly Lazy<EventClaimReader> _reader = new(() => new EventClaimReader(language));
    private readonly Lazy<EventGrouper> _grouper = new(() => new EventGrouper(language, keys));

    /// <summary>One contradiction for each event and two details of it.</summary>
    public IEnumerable<Contradiction> Find(ImmutableArray<Reading> readings, ImmutableArray<CopyLink> copies, JoinLog? log = null)
    {
        if (readings.Length is < 2 or > MostReports)
        {
            return [];
        }

        var (claims, articles) = Claims(readings);
        var told = claims.ToLookup(claim => claim.Key);
        var found = new List<(HashSet<string> Values, List<EventClaim> Claims)>();
        foreach (var (a, b) in told.SelectMany(group => Pairs([.. group])))
        {
            if (!AreAlike(a, b))
            {
                continue;
            }

            if ((Obstacle(a, b, articles!) ?? Knowing(a, b) ?? Knowing(b, a) ?? Apart(readings[a.Reading], readings[b.Reading])) is { } obstacle)
            {
                log?.Add(JoinKind.Contradiction, isJoined: false, a.Place, b.Place, $"{a.Value} and {b.Value}, but {obstacle}");
                continue;
            }

            var group = found.Find(each => each.Values.SetEquals([a.Value, b.Value]) && (each.Claims.Contains(a) || each.Claims.Contains(b)));
            if (group.Claims is null)
            {
                found.Add(group = ([a.Value, b.Value], []));
            }

            group.Claims.AddRange(new[] { a, b }.Except(group.Claims));
        }

        var rewrites = new AlignedPlaces([.. copies.Where(link => link.Kind == CopyKind.Rewrite)]);
        return found.Select(each => Contradiction(each.Claims, readings, rewrites));

        string? Knowing(EventClaim one, EventClaim other) =>
            told[one.Key].Any(claim => claim.Reading == one.Reading && claim.Value == other.Value) ? $"{one.Place.Article} tells both" : null;
    }

    private (List<EventClaim> Claims, ArticleLikeness? Articles) Claims(ImmutableArray<Reading> readings)
    {
        var found = readings.SelectMany(_reader.Value.Read).ToList();
        if (found.Count == 0)
        {
            return ([], null);
        }

        var (mentionOf, mentions, articles) = _grouper.Value.Read(readings, [.. found.Select(claim => (claim.Reading, claim.Event))]);
        var claims = found.Zip(mentionOf)
            .Where(each => each.Second is { } mention && mentions[mention] is { IsPronoun: false, IsHedged: false })
            .Select(each => each.First.Of(mentions[each.Second!.Value]))
            .OrderBy(claim => claim.Place, Comparer<Citation>.Create(Citation.InOrder))
            .ToList();
        return (claims, articles);
    }

    /// <summary>Two claims of two reports whose details differ.</summary>
    private static IEnumerable<(EventClaim A, EventClaim B)> Pairs(List<EventClaim> claims)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            for (var j = i + 1; j < claims.Count; j++)
            {
                if (claims[i].Reading != claims[j].Reading && claims[i].Value != claims[j].Value && (claims[i].Words.Length == 0 || claims[i].Words != claims[j].Words))
                {
                    yield return (claims[i], claims[j]);
                }
            }
        }
    }

    /// <summary>Whether the same take part, as far as both tell it; of acts of whom they are told.</summary>
    private static bool AreAlike(EventClaim a, EventClaim b)
    {
        if (a.Kind == ContradictionKind.Action && (a.Party, b.Party) is not (ActParty.Both, ActParty.Both))
        {
            return Likeness(Of(a), Of(b)) >= SameParty;
        }

        var (actor, undergoer) = (Likeness(a.Actor, b.Actor), Likeness(a.Undergoer, b.Undergoer));
        return !(actor < SameParty) && !(undergoer < SameParty) && (a.Kind == ContradictionKind.Action ? actor is not null && undergoer is not null : actor is not null || undergoer is not null);

        static WordBag Of(EventClaim claim) => claim.Party == ActParty.Actor ? claim.Actor : claim.Undergoer;
    }

    /// <summary>Why two tellings in which the same take part are better not taken for one event.</summary>
    private string? Obstacle(EventClaim a, EventClaim b, ArticleLikeness articles) =>
        Likeness(a.Others, b.Others) < SameOthers ? "what else is told of it differs"
        : a.Context.Similarity(b.Context) < (a.Kind == ContradictionKind.Action ? SameContext / 2 : SameContext) ? "the rest of the sentences differs"
        : a.Kind != ContradictionKind.Date && AreOfOtherDays(a, b) ? "on other days"
        : a.Kind == ContradictionKind.Place && TownTable.Of(language).Tie(a.Value, b.Value) is { } tie ? tie
        : a.Kind != ContradictionKind.Action && _grouper.Value.Judge.Probability(a.Mention, b.Mention, articles) is < (float)SameEvent and var probability ? FormattableString.Invariant($"one event with a probability of {probability:0.00} only")
        : null;

    private static string? Apart(Reading a, Reading b) =>
        a.Article.Published is { } one && b.Article.Published is { } other && Math.Abs(Period.DaysBetween(one.Day, other.Day)) > MostDays ? "the reports are more than three days apart" : null;

    /// <summary>Where both sentences tell days, and not the same.</summary>
    private static bool AreOfOtherDays(EventClaim a, EventClaim b)
    {
        var (one, other) = (a.Times.Select(time => time.Days).OfType<DateInterval>().ToList(), b.Times.Select(time => time.Days).OfType<DateInterval>().ToList());
        return one.Count > 0 && other.Count > 0 && !one.Any(days => other.Any(others => days.Intersection(others) is not null));
    }

    private static Contradiction Contradiction(List<EventClaim> claims, ImmutableArray<Reading> readings, AlignedPlaces rewrites)
    {
        var (a, b) = (claims[0], claims.Find(claim => claim.Value != claims[0].Value)!);
        var (wordA, wordB) = (a.Event.Of(readings[a.Reading].Article.Text), b.Event.Of(readings[b.Reading].Article.Text));
        var difference = a.Kind switch
        {
            ContradictionKind.Date => $"one event (\"{wordA}\"), on {a.Value} and on {b.Value}",
            ContradictionKind.Place => $"one event (\"{wordA}\"), in {a.Value} and in {b.Value}",
            ContradictionKind.Manner => $"one event (\"{wordA}\"), {a.Value} and {b.Value}",
            _ => $"\"{wordA}\" in one report, \"{wordB}\" in another: {a.Value} and {b.Value}",
        };
        var isRewrite = rewrites.Meet(a.Place.Article, a.Event, b.Place.Article, b.Event);
        return new Contradiction(
            isRewrite ? ContradictionKind.Damage : a.Kind,
            isRewrite ? $"{difference}: one of them was changed on the way" : difference,
            [.. claims.Select(claim => claim.Place).Distinct().Order(Comparer<Citation>.Create(Citation.InOrder))]);
    }

    private static double? Likeness(WordBag a, WordBag b) => a.Count == 0 || b.Count == 0 ? null : a.Similarity(b);
}
