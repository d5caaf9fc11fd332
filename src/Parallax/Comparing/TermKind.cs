namespace Parallax.Comparing;

/// <summary>What a term of a proposal is about.</summary>
public enum TermKind
{
    /// <summary>How long something lasts.</summary>
    Duration,

    /// <summary>Its stages.</summary>
    Phases,

    /// <summary>Who goes free.</summary>
    Release,

    /// <summary>What is given for what.</summary>
    Exchange,

    /// <summary>Who leaves where.</summary>
    Withdrawal,

    /// <summary>What stops.</summary>
    Cessation,

    /// <summary>What help is let in.</summary>
    Aid,

    /// <summary>Who vouches for it.</summary>
    Guarantee,

    /// <summary>Who pays what.</summary>
    Payment,

    /// <summary>Anything else.</summary>
    Other,
}
