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

    /// <summary>The quantities that its mentions name.</summary>
    public List<TermValue> Values { get; } = [];

    /// <summary>True where all its mentions set it apart as the earlier one.</summary>
    public bool IsEarlier => Mentions.TrueForAll(mention => mention.IsEarlier);

    /// <summary>True for what parties agreed on.</summary>
    public bool IsAgreement => Mentions[0].IsAgreement;

    /// <summary>True where a mention calls it another than the one before: "a second offer", "the improved bid".</summary>
    public bool IsNew => Mentions.Exists(mention => mention.IsNew);

    /// <summary>True where parties only demand it.</summary>
    public bool IsDemand => Mentions.Exists(mention => mention.IsDemand) && Mentions.TrueForAll(mention => mention.IsDemand || !mention.IsPutForward);

    public void Add(ProposalMention mention)
    {
        Mentions.Add(mention);
        Owners.UnionWith(mention.Owners);
        OwnerNames.UnionWith(mention.OwnerNames);
        Values.AddRange(mention.Values.Where(value => !Values.Exists(known => known.Place == value.Place)));
    }

    public void Add(ProposalGroup other)
    {
        foreach (var mention in other.Mentions)
        {
            Add(mention);
        }
    }

    /// <summary>True where both have an author in common and neither was put forward long after the other; for agreements, where they are of one day and no party speaks against it.</summary>
    public bool IsLike(ProposalGroup other) => IsAgreement || other.IsAgreement
        ? IsAgreement && other.IsAgreement && (Owners.Count == 0 || other.Owners.Count == 0 || Owners.Overlaps(other.Owners)) && AreOfOneDay(other)
        : HasAuthorOf(other) && AreNear(other);

    /// <summary>True where the two have an author in common.</summary>
    public bool HasAuthorOf(ProposalGroup other) => Owners.Overlaps(other.Owners) || OwnerNames.Any(name => other.OwnerNames.Any(another => ShareAName(name, another)));

    /// <summary>How many of its authors have written the other too.</summary>
    public int AuthorsIn(ProposalGroup other) => Owners.Count(other.Owners.Contains);

    /// <summary>True where an actor is one of its authors.</summary>
    public bool IsBy(string key, string name) => Owners.Contains(key) || OwnerNames.Contains(name) || (AgreementFinder.IsName(name) && OwnerNames.Any(owner => ShareAName(owner, name)));

    /// <summary>True where the two cannot be one version: a quantity of the one has another value in the other.</summary>
    public bool Differs(ProposalGroup other) => TermValue.Differences(Values, other.Values).Any();

    /// <summary>True where a quantity stands in both.</summary>
    public bool SharesValue(ProposalGroup other) => Values.Exists(value => other.Values.Exists(value.IsSame));

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
