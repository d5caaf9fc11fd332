namespace Parallax.Statements;

/// <summary>A question to a boundary model: does this part of an attribution begin, or end, at a token?</summary>
/// <param name="Head">The cue's head.</param>
/// <param name="First">First token of the part that is asked about; -1 while its beginning is asked for.</param>
/// <param name="CueFirst">First token of the cue.</param>
/// <param name="CueLast">Last token of the cue.</param>
/// <param name="ContentFirst">First token of the content; -1 where not known yet.</param>
/// <param name="ContentLast">Last token of the content; -1 where not known yet.</param>
internal readonly record struct BoundaryQuery(int Head, int First, int CueFirst, int CueLast, int ContentFirst, int ContentLast);
