using NodaTime;

namespace Parallax.Comparing;

/// <summary>Finds the sayings that are worth comparing: those that share a word, or a synonym of one, and whose days allow one occasion. All others have nothing in common.</summary>
internal sealed class SayingPairs
{
    private readonly List<Saying> _sayings;

    public SayingPairs(List<Saying> sayings) => _sayings = sayings;

    /// <summary>The pairs (i, j), i below j, each once, in no order that says anything.</summary>
    public IEnumerable<(int I, int J)> Comparable()
    {
        var published = Near(saying => saying.Published, SayingComparer.MostDaysApart);
        var said = Near(saying => saying.Date, SayingComparer.MostDaysBetween).Where(pair => !AreReportedTogether(pair.I, pair.J));
        var open = WithUndated().Where(pair => _sayings[pair.I].Date is null || _sayings[pair.J].Date is null);
        return published.Concat(said).Concat(open).Where(pair => SayingComparer.MayBeOneOccasion(_sayings[pair.I], _sayings[pair.J]));
    }

    /// <summary>The pairs that share a word whatever their days, to tell also what was said twice.</summary>
    public IEnumerable<(int I, int J)> All()
    {
        var words = new SharedWords(_sayings);
        for (var j = 0; j < _sayings.Count; j++)
        {
            foreach (var i in words.Find(j, _ => true))
            {
                yield return (i, j);
            }

            words.Add(j);
        }
    }

    private bool AreReportedTogether(int i, int j) =>
        _sayings[i].Published is { } a && _sayings[j].Published is { } b && Math.Abs(Period.DaysBetween(a, b)) <= SayingComparer.MostDaysApart;

    /// <summary>Pairs that have such a day both, no further apart.</summary>
    private IEnumerable<(int I, int J)> Near(Func<Saying, LocalDate?> dayOf, int mostDays)
    {
        var words = new SharedWords(_sayings);
        var days = _sayings.Select(dayOf).ToArray();
        foreach (var j in Enumerable.Range(0, days.Length).Where(i => days[i] is not null).OrderBy(i => days[i]))
        {
            var first = days[j]!.Value.PlusDays(-mostDays);
            foreach (var i in words.Find(j, i => days[i] >= first))
            {
                yield return (Math.Min(i, j), Math.Max(i, j));
            }

            words.Add(j);
        }
    }

    /// <summary>Pairs of which one stands in a report without a day.</summary>
    private IEnumerable<(int I, int J)> WithUndated()
    {
        var undated = Enumerable.Range(0, _sayings.Count).Where(i => _sayings[i].Published is null).ToList();
        if (undated.Count == 0)
        {
            yield break;
        }

        var words = new SharedWords(_sayings);
        for (var i = 0; i < _sayings.Count; i++)
        {
            if (_sayings[i].Published is not null)
            {
                words.Add(i);
            }
        }

        foreach (var j in undated)
        {
            foreach (var i in words.Find(j, _ => true))
            {
                yield return (Math.Min(i, j), Math.Max(i, j));
            }

            words.Add(j);
        }
    }
}
