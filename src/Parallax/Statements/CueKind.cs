namespace Parallax.Statements;

/// <summary>The part of speech of a word that tells of saying.</summary>
internal enum CueKind
{
    /// <summary>"said".</summary>
    Verb,

    /// <summary>"pledge".</summary>
    Noun,

    /// <summary>"confident".</summary>
    Adjective,

    /// <summary>A word that is part of a cue without being one itself: "according".</summary>
    Other,
}
