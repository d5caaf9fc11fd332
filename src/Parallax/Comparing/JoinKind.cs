namespace Parallax.Comparing;

/// <summary>What a join makes.</summary>
public enum JoinKind
{
    /// <summary>A figure stands in a series.</summary>
    Series,

    /// <summary>A quotation or paraphrase is a variant of an utterance.</summary>
    Utterance,

    /// <summary>A name is one entity with another.</summary>
    Entity,

    /// <summary>A place speaks of a proposal.</summary>
    Proposal,

    /// <summary>Two tellings cannot both hold.</summary>
    Contradiction,

    /// <summary>A sentence tells of an event of the timeline.</summary>
    Event,
}
