namespace Parallax.Stories;

/// <summary>How an article uses a term.</summary>
[Flags]
internal enum TermUses : byte
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>It stands in the article.</summary>
    Known = 1,

    /// <summary>It stands in headline or opening.</summary>
    Opening = 2,
}
