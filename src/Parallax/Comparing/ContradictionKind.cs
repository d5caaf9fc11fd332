namespace Parallax.Comparing;

/// <summary>What two tellings disagree on.</summary>
public enum ContradictionKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>Who holds an office.</summary>
    Role,

    /// <summary>Who made something.</summary>
    Author,

    /// <summary>What was done.</summary>
    Action,

    /// <summary>When.</summary>
    Date,

    /// <summary>Where.</summary>
    Place,

    /// <summary>How.</summary>
    Manner,

    /// <summary>Nothing but that one of them is broken.</summary>
    Damage,
}
