using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Differences;

/// <summary>A fact of a printed dossier, as far as it can be compared with one of another: without the ids and numbers that only hold inside its dossier.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called; facts of one kind and name may be one.</param>
/// <param name="Places">Where reports give it.</param>
/// <param name="Traits">What is known about it, by name, in a fixed order; of several values each is a line.</param>
public sealed record DossierFact(FactKind Kind, string Name, ImmutableArray<Citation> Places, ImmutableArray<(string Name, string Value)> Traits);
