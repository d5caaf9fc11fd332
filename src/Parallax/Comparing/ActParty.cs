namespace Parallax.Comparing;

/// <summary>Of whom an act with an opposite is told: of "resigned" who does it, of "dismissed" whom it is done to.</summary>
internal enum ActParty
{
    /// <summary>Both must be told and be the same.</summary>
    Both,

    /// <summary>Who does it.</summary>
    Actor,

    /// <summary>Whom or what it is done to.</summary>
    Undergoer,
}
