using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;

namespace Parallax.Cleaning.Pages;

/// <summary>The days chosen among those that a page gives.</summary>
/// <param name="Published">When it was published; null where nothing tells.</param>
/// <param name="Modified">When it was last changed; null where nothing tells.</param>
/// <param name="Refused">The values that are no days.</param>
internal sealed record ChosenDays(PublicationDate? Published, LocalDate? Modified, ImmutableArray<RefusedValue> Refused);
