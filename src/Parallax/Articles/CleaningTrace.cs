using System.Collections.Immutable;

namespace Parallax.Articles;

/// <summary>How an article was cleaned: what each field was chosen from, and how sure it is of each block that it is report.</summary>
/// <param name="Candidates">The values considered, field by field.</param>
/// <param name="Blocks">The blocks of a page in reading order; none for plain text.</param>
public sealed record CleaningTrace(ImmutableArray<FieldCandidate> Candidates, ImmutableArray<JudgedBlock> Blocks);
