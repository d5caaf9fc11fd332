using System.Collections.Immutable;

namespace Parallax.Positions;

/// <summary>A word that takes a stance.</summary>
/// <param name="Lemma">Its base form.</param>
/// <param name="Stance">The stance.</param>
/// <param name="Frames">What it governs.</param>
/// <param name="Links">The prepositions and particles that it takes its object with.</param>
internal sealed record StanceWord(string Lemma, Stance Stance, StanceFrames Frames, ImmutableArray<string> Links);
