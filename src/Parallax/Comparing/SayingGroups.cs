namespace Parallax.Comparing;

/// <summary>Joins sayings into utterances: the most alike first, and two groups only where their pairs allow it.</summary>
internal sealed class SayingGroups
{
    private const double LeastOfParts = 0.1; // likeness of two quotations in one group
    private readonly List<Saying> _sayings;
    private readonly Dictionary<(int, int), double> _strengths = [];
    private readonly List<(int Other, double Strength)>[] _partners;
    private readonly List<int>[] _groups;

    public SayingGroups(List<Saying> sayings, AlignedPlaces aligned)
    {
        _sayings = sayings;
        _partners = new List<(int Other, double Strength)>[sayings.Count];
        _groups = [.. Enumerable.Range(0, sayings.Count).Select(i => new List<int> { i })];
        foreach (var (i, j) in new SayingPairs(sayings).Comparable())
        {
            if (SayingComparer.Weigh(sayings[i], sayings[j], aligned) is var strength && strength > 0)
            {
                _strengths[(i, j)] = strength;
                (_partners[i] ??= []).Add((j, strength));
                (_partners[j] ??= []).Add((i, strength));
            }
        }

        foreach (var ((i, j), _) in _strengths.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key))
        {
            var (one, other) = (_groups[i], _groups[j]);
            if (!ReferenceEquals(one, other) && Rival(i, j) is null && Joinable(one, other))
            {
                one.AddRange(other);
                other.ForEach(member => _groups[member] = one);
            }
        }
    }

    /// <summary>The groups; single sayings too.</summary>
    public IEnumerable<List<Saying>> Groups => _groups.Distinct().Select(group => group.Select(i => _sayings[i]).ToList());

    /// <summary>A number that the sayings of one group share.</summary>
    public int GroupOf(int saying) => _groups[saying][0];

    /// <summary>
    /// A saying of the article of one of the pair that is joined with the other, as it goes better with it, or null: two neighbouring
    /// sayings of one speech stay two, and each finds its own partner.
    /// </summary>
    public Saying? Rival(int i, int j) => Better(i, j) ?? Better(j, i);

    private Saying? Better(int one, int other)
    {
        var strength = _strengths.GetValueOrDefault(one < other ? (one, other) : (other, one));
        var rival = _partners[one]?.FindIndex(rival => rival.Strength > strength && rival.Other != other && _sayings[rival.Other].Reading == _sayings[other].Reading && ReferenceEquals(_groups[rival.Other], _groups[one])) ?? -1;
        return rival < 0 ? null : _sayings[_partners[one][rival].Other];
    }

    /// <summary>
    /// At least half of the pairs between the groups must hold, and no pair may be of two occasions. Where both hold
    /// quotations, those decide: a paraphrase may be too short to meet another quotation of the same words. Two quotations
    /// that have nothing in common are two parts of a speech, also where a third report gives both as one.
    /// </summary>
    private bool Joinable(List<int> one, List<int> other)
    {
        var pairs = one.SelectMany(i => other.Select(j => i < j ? (i, j) : (j, i))).ToList();
        var quoted = pairs.FindAll(pair => _sayings[pair.Item1].IsQuoted && _sayings[pair.Item2].IsQuoted);
        var deciding = quoted.Count > 0 ? quoted : pairs;
        return 2 * deciding.Count(_strengths.ContainsKey) >= deciding.Count
            && pairs.TrueForAll(pair => SayingComparer.MayBeOneOccasion(_sayings[pair.Item1], _sayings[pair.Item2]))
            && quoted.TrueForAll(pair => _strengths.ContainsKey(pair) || SayingComparer.Likeness(_sayings[pair.Item1].Content, _sayings[pair.Item2].Content) >= LeastOfParts);
    }
}
