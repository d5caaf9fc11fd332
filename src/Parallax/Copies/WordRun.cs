namespace Parallax.Copies;

/// <summary>Words that two articles share in order: a run, with small edits inside.</summary>
/// <param name="AFirst">Index of its first word in the one article.</param>
/// <param name="ALast">Index of its last word there.</param>
/// <param name="BFirst">Index of its first word in the other article.</param>
/// <param name="BLast">Index of its last word there.</param>
/// <param name="Matched">How many words match.</param>
internal readonly record struct WordRun(int AFirst, int ALast, int BFirst, int BLast, int Matched);
