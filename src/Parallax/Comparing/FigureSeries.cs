using System.Collections.Immutable;

namespace Parallax.Comparing;

/// <summary>One quantity as several places give it.</summary>
/// <param name="Id">Its id in the dossier.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Counts">What is counted, or null.</param>
/// <param name="Unit">Its unit, or null.</param>
/// <param name="Members">The figures, by day, article and place.</param>
/// <param name="Relations">How they go together, by index.</param>
/// <param name="Origins">How many independent tellings give it.</param>
public sealed record FigureSeries(
    string Id, string Title, string? Counts, string? Unit, ImmutableArray<SeriesMember> Members, ImmutableArray<SeriesRelation> Relations, int Origins);
