namespace Parallax.Statements;

/// <summary>What a word tells of who answers for a figure.</summary>
[Flags]
internal enum AttributionCue
{
    None = 0,

    /// <summary>Begins a phrase before a source ("according to").</summary>
    Source = 1,

    /// <summary>A verb whose subject gives a number ("estimates").</summary>
    Measure = 2,

    /// <summary>A verb whose subject sets a term ("offered").</summary>
    Offer = 4,

    /// <summary>Stands between subject and verb ("has").</summary>
    Pass = 8,

    /// <summary>Makes the verb behind it a passive, whose subject gives no number ("been").</summary>
    Passive = 32,

    /// <summary>Opens a relative clause ("which").</summary>
    Relative = 64,

    /// <summary>A pronoun as subject.</summary>
    Pronoun = 16,
}
