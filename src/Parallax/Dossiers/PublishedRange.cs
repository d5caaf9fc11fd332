using System.Collections.Immutable;
using NodaTime;

namespace Parallax.Dossiers;

/// <summary>The days on which an undated report can have appeared, as far as its own text allows to say.</summary>
/// <param name="From">First possible day, or null where open.</param>
/// <param name="To">Last possible day, or null where open.</param>
/// <param name="Reasons">What the range rests on.</param>
public sealed record PublishedRange(LocalDate? From, LocalDate? To, ImmutableArray<string> Reasons);
