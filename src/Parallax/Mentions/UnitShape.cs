namespace Parallax.Mentions;

/// <summary>How a unit is written.</summary>
internal enum UnitShape : byte
{
    /// <summary>Lower-case letters, or letters without case.</summary>
    Lower,

    /// <summary>One capital, then small letters.</summary>
    Capitalised,

    /// <summary>Two or more letters, all capitals.</summary>
    Capitals,

    /// <summary>One capital letter, with or without a full stop.</summary>
    Initial,

    /// <summary>Capitals, each with a full stop.</summary>
    Dotted,

    /// <summary>Capitals and small letters in another order.</summary>
    Mixed,

    /// <summary>Digits only.</summary>
    Number,

    /// <summary>Letters and digits.</summary>
    Coded,

    /// <summary>A mark.</summary>
    Mark,

    /// <summary>The possessive ending.</summary>
    Possessive,
}
