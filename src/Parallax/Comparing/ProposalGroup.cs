using NodaTime;

namespace Parallax.Comparing;

/// <summary>The mentions of one proposal.</summary>
internal sealed class ProposalGroup
{
    private const int MostDaysApart = 12; // between two reports that speak of one proposal
    private const int LeastStem = 4;

    public List<ProposalMention> Mentions { get; } = [];

    public HashSet<string> Owners { get; } = new(StringComparer.Ordinal);

    public HashSet<string> OwnerNames { get; } = new(StringComparer.Ordinal);

    /// <summary>True where all its mentions set it apart as the earlier one.</summary>
    public bool IsEarlier => Mentions.TrueForAll(mention => mention.IsEarlier);

    /// <summary>True for what parties agreed on.</summary>
    public bool IsAgreement => Mentions[0].IsAgreement;

    public void Add(ProposalMention mention)
    {
        Mentions.Add(mention);
        Owners.UnionWith(mention.Owners);
        OwnerNames.UnionWith(mention.OwnerNames);
    }

    public void Add(ProposalGroup other)
    {
        Mentions.AddRange(other.Mentions);
        Owners.UnionWith(other.Owners);
        OwnerNames.UnionWith(other.OwnerNames);
    }

    /// <summary>True where both have an author in common and neither was put forward long after the other; for agreements, where they are of one day and no party speaks against it.</summary>
    public bool IsLike(ProposalGroup other) => IsAgreement || other.IsAgreement
        ? IsAgreement && other.IsAgreement && (Owners.Count == 0 || other.Owners.Count == 0 || Owners.Overlaps(other.Owners)) && AreOfOneDay(other)
        : (Owners.Overlaps(other.Owners) || OwnerNames.Any(name => other.OwnerNames.Any(another => ShareAName(name, another)))) && AreNear(other);

    private bool AreNear(ProposalGroup other)
    {
        var (days, others) = (Days(), other.Days());
        return days.Count == 0 || others.Count == 0 || days.Min(day => others.Min(another => Math.Abs(Period.DaysBetween(day, another)))) <= MostDaysApart;
    }

    private bool AreOfOneDay(ProposalGroup other)
    {
        var (made, others) = (Mentions.Select(mention => mention.Made).OfType<LocalDate>().ToList(), other.Mentions.Select(mention => mention.Made).OfType<LocalDate>().ToList());
        return made.Count == 0 || others.Count == 0 ? AreNear(other) : made.Intersect(others).Any();
    }

    private List<LocalDate> Days() => [.. Mentions.Select(mention => mention.Made ?? mention.Day).OfType<LocalDate>()];

    /// <summary>"Israel" and "Israeli spy chiefs" share a name: a capitalised word of one begins with the other's.</summary>
    private static bool ShareAName(string a, string b) =>
        Capitalised(a).Any(x => Capitalised(b).Any(y => x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal)));

    private static IEnumerable<string> Capitalised(string name) => name.Split(' ').Where(word => word.Length >= LeastStem && char.IsUpper(word[0]));
}
