namespace Parallax.Syntax;

/// <summary>What a word makes of an event that hangs on it; of two, the later holds.</summary>
internal enum GovernorEffect
{
    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>The event holds as the word itself does.</summary>
    Actual,

    /// <summary>It lies before something that is past itself.</summary>
    Past,

    /// <summary>It is intended.</summary>
    Planned,

    /// <summary>It is intended where somebody tells it ("said they would leave"), else possible.</summary>
    Conditional,

    /// <summary>It is possible or alleged.</summary>
    Hypothetical,

    /// <summary>It did not happen.</summary>
    Denied,

    /// <summary>It is no event.</summary>
    None,
}
