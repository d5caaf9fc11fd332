using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Differences;

/// <summary>A fact of two articles, or of two dossiers, and how it stands on either side.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Change">How it stands.</param>
/// <param name="What">The fact in a few words.</param>
/// <param name="A">Where the first side gives it; empty where it does not, or gives no place.</param>
/// <param name="B">Where the second side gives it.</param>
/// <param name="AWords">The first side's words or values, or null.</param>
/// <param name="BWords">The second side's words or values, or null.</param>
/// <param name="Reason">What differs, or why the two are one fact; null where there is nothing to say.</param>
public sealed record FactDifference(FactKind Kind, FactChange Change, string What, ImmutableArray<Citation> A, ImmutableArray<Citation> B, string? AWords, string? BWords, string? Reason)
{
    /// <summary>By kind, then changed, only in A, only in B, same; then by place and words.</summary>
    public static int InOrder(FactDifference a, FactDifference b)
    {
        var byKind = a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : a.Change.CompareTo(b.Change);
        var byPlace = byKind != 0 ? byKind : CompareFirst(a.A.IsEmpty ? a.B : a.A, b.A.IsEmpty ? b.B : b.A);
        return byPlace != 0 ? byPlace : string.CompareOrdinal($"{a.What}\n{a.AWords}\n{a.BWords}", $"{b.What}\n{b.AWords}\n{b.BWords}");
    }

    private static int CompareFirst(ImmutableArray<Citation> a, ImmutableArray<Citation> b) =>
        a.IsEmpty || b.IsEmpty ? a.Length.CompareTo(b.Length) : Citation.InOrder(a[0], b[0]);
}
