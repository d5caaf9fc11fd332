using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Stories;
using Parallax.Times;
using Parallax.Wording;

namespace Parallax.Coreference;

/// <summary>A place that tells of an event, with what it is compared by.</summary>
internal sealed record EventMention
{
    /// <summary>The article and the characters that tell of it.</summary>
    public required Citation Place { get; init; }

    /// <summary>The number of its article in the collection.</summary>
    public required int Article { get; init; }

    /// <summary>The number of its sentence in the article.</summary>
    public required int Sentence { get; init; }

    /// <summary>The dictionary form of the word that carries the event.</summary>
    public required string Lemma { get; init; }

    /// <summary>What is known of that word.</summary>
    public required ContentWord Head { get; init; }

    /// <summary>Its stem.</summary>
    public required string Stem { get; init; }

    /// <summary>What that word means.</summary>
    public required Meaning HeadMeaning { get; init; }

    /// <summary>True where it is a noun, an adjective or a pronoun; false where it is a verb.</summary>
    public required bool IsNominal { get; init; }

    /// <summary>True where it only points at an event: "it", "that".</summary>
    public required bool IsPronoun { get; init; }

    /// <summary>True where it tells of saying or thinking.</summary>
    public required bool IsReporting { get; init; }

    /// <summary>True where a modal verb or a denial keeps it from being told as a fact.</summary>
    public required bool IsHedged { get; init; }

    /// <summary>The content words of the mention.</summary>
    public required WordBag Words { get; init; }

    /// <summary>What those words mean together.</summary>
    public required Meaning WordsMeaning { get; init; }

    /// <summary>Who acts.</summary>
    public required WordBag Actor { get; init; }

    /// <summary>Who or what undergoes it.</summary>
    public required WordBag Undergoer { get; init; }

    /// <summary>What else its clause holds: where, with what, of what.</summary>
    public required WordBag Others { get; init; }

    /// <summary>All three.</summary>
    public required WordBag Arguments { get; init; }

    /// <summary>What the arguments mean.</summary>
    public required Meaning ArgumentsMeaning { get; init; }

    /// <summary>The other content words of the sentence.</summary>
    public required WordBag Context { get; init; }

    /// <summary>What they mean.</summary>
    public required Meaning ContextMeaning { get; init; }

    /// <summary>The content words of the sentences before and after.</summary>
    public required WordBag Neighbours { get; init; }

    /// <summary>Keys of the words of the names in the sentence, ascending.</summary>
    public required ulong[] Names { get; init; }

    /// <summary>Keys of the words of the places in the sentence, ascending.</summary>
    public required ulong[] Places { get; init; }

    /// <summary>The numbers in the sentence, ascending.</summary>
    public required ulong[] Numbers { get; init; }

    /// <summary>The dates in the sentence.</summary>
    public required ImmutableArray<TimeExpression> Times { get; init; }
}
