using System.Collections.Immutable;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>What a sentence claims by a number, as far as it decides whether another number for it would contradict.</summary>
/// <param name="Words">The words that the number hangs on up to its verb, with the nouns and adjectives that hang on those.</param>
/// <param name="Verb">That verb; null where there is none or it has no content of its own ("is", "has").</param>
/// <param name="Subject">Whom or what the verb's subject names, as the story knows it; null where it names nobody.</param>
/// <param name="Apart">Words beside the number that tell it from another of the same things ("13 more"), lower case.</param>
/// <param name="Months">The months and years that the sentence names, <c>2031-05</c> or <c>2031</c>.</param>
/// <param name="Places">The places that the sentence names.</param>
/// <param name="Happening">The words around the number that tell what happened, without those for a fate and for people in general, which any two counts of the dead share.</param>
/// <param name="IsAttached">True where number and unit stand as one adjective before their noun: "a 48-page indictment".</param>
/// <param name="IsPast">True where all months and years that the sentence names lie before the month of the report.</param>
/// <param name="IsLine">True where the sentence has no verb: a line of a table, a score.</param>
/// <param name="IsMomentary">True where the number holds for a moment: so the words say, or it is what something moved to, or what is measured moves.</param>
internal sealed record ClaimFrame(
    WordBag Words, ContentWord? Verb, string? Subject, ImmutableHashSet<string> Apart, ImmutableArray<string> Months, ImmutableHashSet<string> Places, WordBag Happening, bool IsAttached, bool IsPast, bool IsLine, bool IsMomentary);
