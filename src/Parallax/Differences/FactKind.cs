namespace Parallax.Differences;

/// <summary>What a compared fact is.</summary>
public enum FactKind
{
    /// <summary>A report of a dossier.</summary>
    Report,

    /// <summary>A figure, or a series of figures.</summary>
    Figure,

    /// <summary>Something said.</summary>
    Statement,

    /// <summary>A stance of a party.</summary>
    Position,

    /// <summary>A proposal with its terms and answers.</summary>
    Proposal,

    /// <summary>A person, body or place.</summary>
    Entity,

    /// <summary>An event on its day.</summary>
    Event,

    /// <summary>Tellings that cannot both hold.</summary>
    Contradiction,
}
