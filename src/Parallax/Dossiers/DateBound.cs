using NodaTime;

namespace Parallax.Dossiers;

/// <summary>Days between which a report appeared, for one reason.</summary>
internal sealed record DateBound(LocalDate From, LocalDate To, string Reason);
