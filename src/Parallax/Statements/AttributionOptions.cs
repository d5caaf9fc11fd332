namespace Parallax.Statements;

/// <summary>From which probability on, 0 to 1, a word is taken as a cue. Measured: docs/statements.md.</summary>
internal sealed record AttributionOptions
{
    /// <summary>The measured values.</summary>
    public static AttributionOptions Default { get; } = new();

    /// <summary>For a word that governs what its frame asks for: "said" with a clause, "pledge" with an infinitive.</summary>
    public float LeastFramed { get; init; } = 0.3f;

    /// <summary>For a noun of saying that does: "his pledge to leave", "the claim that …".</summary>
    public float LeastNoun { get; init; } = 0.1f;

    /// <summary>For any other word.</summary>
    public float LeastCue { get; init; } = 0.45f;

    /// <summary>Where the content is neither clause nor quoted words: "criticised the plan".</summary>
    public float LeastBare { get; init; } = 0.93f;
}
