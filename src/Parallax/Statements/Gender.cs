namespace Parallax.Statements;

/// <summary>What a pronoun for an entity would be.</summary>
internal enum Gender
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>"he".</summary>
    He,

    /// <summary>"she".</summary>
    She,
}
