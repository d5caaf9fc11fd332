namespace Parallax.Positions;

/// <summary>What an actor does with a proposal, demand or act.</summary>
public enum Stance
{
    /// <summary>Puts a plan forward.</summary>
    Proposes,

    /// <summary>Offers to give.</summary>
    Offers,

    /// <summary>Takes what was offered.</summary>
    Accepts,

    /// <summary>Refuses what was offered or asked.</summary>
    Rejects,

    /// <summary>Weighs it.</summary>
    Considers,

    /// <summary>Asks as a condition or a right.</summary>
    Demands,

    /// <summary>Backs what was not offered to it.</summary>
    Supports,

    /// <summary>Is against what was not offered to it.</summary>
    Opposes,

    /// <summary>Advises.</summary>
    Urges,

    /// <summary>Announces harm.</summary>
    Threatens,

    /// <summary>Tells of what may come.</summary>
    Warns,

    /// <summary>Promises an act of its own.</summary>
    Vows,

    /// <summary>Stands between parties.</summary>
    Mediates,
}
