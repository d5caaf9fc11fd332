using NodaTime;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>Something said, told or thought.</summary>
/// <param name="Span">What was said: inside the quotation marks, or the reported clause or infinitive without source, cue and "that".</param>
/// <param name="Rule">What found it.</param>
/// <param name="Group">Shared by the pieces of a saying that its cue breaks; null for a saying in one piece.</param>
/// <param name="Kind">Direct, indirect or mixed.</param>
/// <param name="SourceSpan">The words of this clause that name the source, pronoun or not; null where there are none.</param>
/// <param name="Speaker">The resolved name, or an unnamed source's description; null where it cannot be known.</param>
/// <param name="SpeakerSpan">Where the speaker's name stands nearest.</param>
/// <param name="CueSpan">The words that tell of saying.</param>
/// <param name="Date">When it was said.</param>
/// <param name="Via">Who relays it.</param>
/// <param name="Certainty">How the source stands to it.</param>
/// <param name="Confidence">Probability, 0 to 1, that the speaker is right; null where not estimated.</param>
public sealed record Statement(
    TextSpan Span, string Rule, int? Group, StatementKind Kind, TextSpan? SourceSpan, string? Speaker, TextSpan? SpeakerSpan,
    TextSpan? CueSpan, LocalDate? Date, string? Via, Certainty Certainty, double? Confidence) : ISpanned;
