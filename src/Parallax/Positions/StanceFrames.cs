namespace Parallax.Positions;

/// <summary>What a verb of stance governs.</summary>
[Flags]
internal enum StanceFrames
{
    /// <summary>Only prepositional phrases.</summary>
    None = 0,

    /// <summary>An object.</summary>
    Object = 1,

    /// <summary>An infinitive of the actor: "vowed to leave".</summary>
    Infinitive = 2,

    /// <summary>An object and its infinitive: "urged them to leave".</summary>
    ObjectInfinitive = 4,

    /// <summary>A clause.</summary>
    Clause = 8,

    /// <summary>An object that names an offer or a plan: "raised its bid".</summary>
    Offer = 16,

    /// <summary>An object that names what is on the table: "slammed the deal".</summary>
    Judged = 32,
}
