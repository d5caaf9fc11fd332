namespace Parallax.Comparing;

/// <summary>How two figures of one series go together.</summary>
public enum FigureRelation
{
    /// <summary>The same value.</summary>
    Agree,

    /// <summary>Hedge or rounding allows both.</summary>
    Compatible,

    /// <summary>Later as-of, plausible growth.</summary>
    Evolves,

    /// <summary>Later and lower.</summary>
    Falls,

    /// <summary>Not the same population, place or period.</summary>
    Scope,

    /// <summary>An old number repeated later.</summary>
    Stale,

    /// <summary>The same slot, and both cannot hold.</summary>
    Conflict,
}
