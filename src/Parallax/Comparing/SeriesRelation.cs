namespace Parallax.Comparing;

/// <summary>How two members of a series go together.</summary>
/// <param name="A">Index of the one member.</param>
/// <param name="B">Index of the other.</param>
/// <param name="Relation">How they go together.</param>
/// <param name="Reason">Why, in words a person can check.</param>
public sealed record SeriesRelation(int A, int B, FigureRelation Relation, string Reason);
