using System.Collections.Immutable;
using System.Globalization;

namespace Parallax.Differences;

/// <summary>Compares two dossiers fact by fact. Facts are one where they share places in the reports, the most first; else where they share a name that no other has.</summary>
public static class DossierComparer
{
    /// <summary>The facts of both, in the order of <see cref="FactDifference.InOrder"/>.</summary>
    public static ImmutableArray<FactDifference> Compare(ImmutableArray<DossierFact> a, ImmutableArray<DossierFact> b)
    {
        var partner = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (i, j) in ByPlaces(a, b).Concat(ByNames(a, b)))
        {
            if (!partner.ContainsKey(i) && taken.Add(j))
            {
                partner.Add(i, j);
            }
        }

        return
        [
            .. a.Select((fact, i) => partner.TryGetValue(i, out var j) ? Pair(fact, b[j]) : new FactDifference(fact.Kind, FactChange.OnlyA, fact.Name, fact.Places, [], Told(fact), null, null))
                .Concat(b.Where((_, j) => !taken.Contains(j)).Select(fact => new FactDifference(fact.Kind, FactChange.OnlyB, fact.Name, [], fact.Places, null, Told(fact), null)))
                .Order(Comparer<FactDifference>.Create(FactDifference.InOrder)),
        ];
    }

    private static IEnumerable<(int I, int J)> ByPlaces(ImmutableArray<DossierFact> a, ImmutableArray<DossierFact> b)
    {
        var inB = b.SelectMany((fact, j) => fact.Places.Distinct().Select(place => (Key: (fact.Kind, place), J: j))).ToLookup(pair => pair.Key, pair => pair.J);
        return a
            .SelectMany((fact, i) => fact.Places.Distinct().SelectMany(place => inB[(fact.Kind, place)]).GroupBy(j => j).Select(shared => (I: i, J: shared.Key, Count: shared.Count())))
            .OrderByDescending(pair => pair.Count)
            .ThenByDescending(pair => a[pair.I].Name.Equals(b[pair.J].Name, StringComparison.OrdinalIgnoreCase))
            .ThenBy(pair => pair.I)
            .ThenBy(pair => pair.J)
            .Select(pair => (pair.I, pair.J));
    }

    private static IEnumerable<(int I, int J)> ByNames(ImmutableArray<DossierFact> a, ImmutableArray<DossierFact> b)
    {
        var (inA, inB) = (ByName(a), ByName(b));
        return inA.Where(same => same.Count() == 1 && inB[same.Key].Count() == 1).Select(same => (same.First(), inB[same.Key].First()));
    }

    private static ILookup<(FactKind Kind, string Name), int> ByName(ImmutableArray<DossierFact> facts) =>
        facts.Select((fact, i) => (fact, i)).Where(pair => pair.fact.Name.Length > 0).ToLookup(pair => (pair.fact.Kind, pair.fact.Name.ToUpperInvariant()), pair => pair.i);

    private static FactDifference Pair(DossierFact one, DossierFact other)
    {
        var reasons = new List<string>();
        if (one.Name != other.Name)
        {
            reasons.Add($"called \"{one.Name}\", then \"{other.Name}\"");
        }

        var (more, fewer) = (other.Places.Except(one.Places).Count(), one.Places.Except(other.Places).Count());
        if (more + fewer > 0)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{more} place{(more == 1 ? "" : "s")} more, {fewer} fewer"));
        }

        foreach (var (name, value) in one.Traits)
        {
            var then = other.Traits.FirstOrDefault(trait => trait.Name == name).Value ?? "";
            if (value != then)
            {
                reasons.Add($"{name}: {Change(value, then)}");
            }
        }

        return reasons.Count == 0
            ? new FactDifference(one.Kind, FactChange.Same, other.Name, one.Places, other.Places, Told(one), Told(other), null)
            : new FactDifference(one.Kind, FactChange.Changed, other.Name, one.Places, other.Places, Told(one), Told(other), string.Join("; ", reasons));
    }

    /// <summary>Of lists what left and what came, of single values both.</summary>
    private static string Change(string value, string then)
    {
        var (before, after) = (value.Split('\n', StringSplitOptions.RemoveEmptyEntries), then.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return before.Length <= 1 && after.Length <= 1
            ? $"{(value.Length == 0 ? "not known" : value)}, then {(then.Length == 0 ? "not known" : then)}"
            : string.Join(", ", before.Except(after).Select(left => $"no more {left}").Concat(after.Except(before).Select(came => $"now {came}")).DefaultIfEmpty("in another number"));
    }

    private static string? Told(DossierFact fact) => fact.Traits.IsEmpty || fact.Traits[0].Value.Length == 0 ? null : fact.Traits[0].Value.Replace("\n", "; ", StringComparison.Ordinal);
}
