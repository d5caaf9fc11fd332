namespace Parallax.Statements;

/// <summary>A cue with what it tells and who is made its source, in tokens.</summary>
/// <param name="Head">The cue's head.</param>
/// <param name="Cue">All words of the cue.</param>
/// <param name="Content">What was said, from its first word to its last; cue and source may stand inside.</param>
/// <param name="Source">The words that name the source, or null.</param>
/// <param name="Confidence">Probability, 0 to 1, that the head is a cue.</param>
internal sealed record Attribution(int Head, TokenRange Cue, TokenRange Content, TokenRange? Source, float Confidence);
