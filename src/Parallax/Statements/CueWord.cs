using System.Collections.Immutable;

namespace Parallax.Statements;

/// <summary>A word that may tell of saying, thinking or planning.</summary>
/// <param name="Number">Its number, from 1; the same for all its forms.</param>
/// <param name="Lemma">Its base form.</param>
/// <param name="Kind">Its part of speech.</param>
/// <param name="Frames">What may follow it.</param>
/// <param name="Prepositions">Which prepositions hold its content.</param>
/// <param name="Certainty">How the source stands to what it tells.</param>
internal sealed record CueWord(int Number, string Lemma, CueKind Kind, CueFrames Frames, ImmutableArray<string> Prepositions, Certainty Certainty);
