namespace Parallax.Statements;

/// <summary>What a pronoun stands for.</summary>
internal enum Pronoun
{
    /// <summary>It is no pronoun.</summary>
    None,

    /// <summary>A man.</summary>
    He,

    /// <summary>A woman.</summary>
    She,

    /// <summary>A body or thing.</summary>
    It,

    /// <summary>Several.</summary>
    They,

    /// <summary>Whatever was named just before.</summary>
    Who,

    /// <summary>The one who speaks.</summary>
    Self,

    /// <summary>Somebody not told.</summary>
    Other,
}
