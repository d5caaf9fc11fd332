using System.Globalization;

namespace Parallax.Comparing;

/// <summary>What was weighed for and against a join, in words. Made only where a join is to be explained.</summary>
internal sealed class Evidence
{
    private readonly List<string> _weighed = [];
    private readonly List<string> _refusals = [];

    /// <summary>Sum of the weights, whatever forbids the join.</summary>
    public double Total { get; private set; }

    /// <summary>The weight that the join needs.</summary>
    public double Least { get; set; }

    /// <summary>True where a rule forbids the join, whatever its weight.</summary>
    public bool IsRefused => _refusals.Count > 0;

    /// <summary>What forbids it, then what was weighed.</summary>
    public IEnumerable<string> Reasons => [.. _refusals, .. _weighed];

    /// <summary>Takes what speaks for (above 0) or against (below 0) it; what weighs nothing is not told.</summary>
    public void Add(string what, double weight)
    {
        Total += weight;
        if (weight != 0)
        {
            _weighed.Add($"{what} ({weight.ToString("+0.0#;-0.0#", CultureInfo.InvariantCulture)})");
        }
    }

    /// <summary>Takes what was seen and is told without a weight of its own.</summary>
    public void Tell(string what) => _weighed.Add(what);

    /// <summary>Takes what forbids it.</summary>
    public void Refuse(string why) => _refusals.Add(why);
}
