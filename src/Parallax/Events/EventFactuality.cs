namespace Parallax.Events;

/// <summary>How the article tells an event.</summary>
public enum EventFactuality
{
    /// <summary>As having happened, or happening.</summary>
    Actual,

    /// <summary>As intended, announced or due.</summary>
    Planned,

    /// <summary>As possible, alleged or conditional.</summary>
    Hypothetical,

    /// <summary>As not having happened.</summary>
    Denied,

    /// <summary>As history behind the news.</summary>
    Background,
}
