using System.Collections.Immutable;

namespace Parallax.Copies;

/// <summary>The sentences of one article that return in another in other words.</summary>
/// <param name="Passages">The pairs, by their place in the first article.</param>
/// <param name="Share">The part, 0 to 1, of the content of the article that is covered more.</param>
/// <param name="OtherShare">The part of the other's.</param>
/// <param name="Likeness">Mean likeness of the pairs in common order, 0 to 1.</param>
/// <param name="InOrder">How many pairs stand in common order.</param>
internal readonly record struct RewordedMatch(ImmutableArray<Passage> Passages, double Share, double OtherShare, double Likeness, int InOrder)
{
    private const double Many = 7; // so many sentences in common order are no coincidence of short reports

    /// <summary>The share, less where few sentences stand for it: 0 to 1.</summary>
    public double Weight => Share * Math.Sqrt(Math.Min(1, InOrder / Many));

    /// <summary>Nothing in common.</summary>
    public static RewordedMatch None { get; } = new([], 0, 0, 0, 0);
}
