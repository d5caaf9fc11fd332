using System.Globalization;
using Parallax.Coreference;

namespace Parallax.Comparing;

/// <summary>Tells why sentences stand in one entry of a timeline, and which entries of one date came near.</summary>
internal sealed class TimelineExplainer(List<DatedTelling> told, TimelineEvents events, AlignedPlaces aligned, JoinLog log)
{
    private const double Near = 0.2; // below the probability that joins

    /// <summary>The id of the entry that is listed at a place.</summary>
    public static string Id(int place) => string.Create(CultureInfo.InvariantCulture, $"e{place + 1}");

    /// <summary>Of each sentence the one before it that it goes with best.</summary>
    public void TellJoined(List<List<int>> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var places = entries[i];
            log.Enter(JoinKind.Event, Id(i), places.Select(telling => told[telling].Place));
            for (var m = 1; m < places.Count; m++)
            {
                TellJoined(places[m], places.GetRange(0, m));
            }
        }
    }

    private void TellJoined(int telling, List<int> earlier)
    {
        var partner = earlier.MaxBy(other => Likeness(other, telling));
        var (place, other) = (told[telling].Place, told[partner].Place);
        if (told[partner].Meets(told[telling], aligned))
        {
            log.Add(JoinKind.Event, isJoined: true, other, place, "one passage of text");
            return;
        }

        if (Likeness(partner, telling) >= TimelineFinder.Enough)
        {
            var evidence = new Evidence { Least = TimelineFinder.Enough };
            evidence.Add("shared words", Likeness(partner, telling));
            log.Add(JoinKind.Event, isJoined: true, other, place, evidence);
            return;
        }

        var nearest = earlier.MaxBy(other => events.Obstacle(other, telling) is null ? events.Probability(other, telling) : 0);
        var weighed = Weigh(nearest, telling);
        log.Add(JoinKind.Event, isJoined: true, told[nearest].Place, place, weighed, weighed.IsRefused || weighed.Total < weighed.Least ? "through other sentences of the entry" : null);
    }

    /// <summary>Of each two entries of one date the pair of sentences that came nearest, where it came near.</summary>
    public void TellCandidates(List<List<int>> entries)
    {
        var entryOf = entries.SelectMany((places, i) => places.Select(telling => (telling, i))).ToDictionary(each => each.telling, each => each.i);
        var pairs = told.Index().GroupBy(each => each.Item.Date, each => each.Index, StringComparer.Ordinal)
            .SelectMany(date => date.SelectMany(i => date.Where(j => j > i).Select(j => (i, j))));
        foreach (var (_, _, shortBy, i, j) in NearestPairs.Of(pairs, telling => entryOf[telling], Weigh, Near).All)
        {
            log.Add(JoinKind.Event, isJoined: false, told[i].Place, told[j].Place, Weigh(i, j), shortBy > 0 || events.Obstacle(i, j) is not null ? null : "on the whole the sentences of the two are held for two events");
        }
    }

    private double Likeness(int one, int other) => told[one].Likeness(told[other], aligned);

    private Evidence Weigh(int one, int other)
    {
        var evidence = new Evidence { Least = TimelineEvents.Enough };
        evidence.Add("held for one event by the learned judge", events.Probability(one, other));
        if (events.Obstacle(one, other) is { } obstacle)
        {
            evidence.Refuse(obstacle);
        }

        if (events[one] is { } a && events[other] is { } b)
        {
            foreach (var reason in EventReasons.Of(a, b))
            {
                evidence.Tell(reason);
            }
        }

        return evidence;
    }
}
