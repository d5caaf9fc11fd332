using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>Who goes between the parties of a negotiation and is none of them.</summary>
/// <param name="Name">The mediator's name in the dossier.</param>
/// <param name="Places">Where reports say so, by article and place.</param>
public sealed record Mediator(string Name, ImmutableArray<Citation> Places);
