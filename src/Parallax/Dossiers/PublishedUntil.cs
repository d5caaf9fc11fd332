using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Readings;

namespace Parallax.Dossiers;

/// <summary>What of some readings was published until a day.</summary>
/// <param name="Day">The last day, included.</param>
/// <param name="Readings">The readings that were published by then, in the order given.</param>
/// <param name="Unknown">Those of which nobody knows: they state no day, and nothing bounds them to that day or before.</param>
public sealed record PublishedUntil(LocalDate Day, ImmutableArray<Reading> Readings, ImmutableArray<ArticleId> Unknown);
