using System.Collections.Immutable;
using Parallax.Comparing;

namespace Parallax.Dossiers;

/// <summary>A dossier with the reasons of its joins.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Joins">Every join and every candidate that fell short, by kind, joined ones first, then by entry and place.</param>
public sealed record DossierExplanation(Dossier Dossier, ImmutableArray<Join> Joins);
