using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>One thing that one speaker said on one occasion, as several articles give it.</summary>
/// <param name="Id">Its id in the dossier.</param>
/// <param name="Speaker">Who said it, or null.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Variants">Its quotations and paraphrases, by article and place.</param>
/// <param name="Differences">What differs between them.</param>
/// <param name="Origins">How many independent tellings give it.</param>
public sealed record Utterance(
    string Id, string? Speaker, LocalDate? Date, ImmutableArray<Citation> Variants, ImmutableArray<VariantDifference> Differences, int Origins);
