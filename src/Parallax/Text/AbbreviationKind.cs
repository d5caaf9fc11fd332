namespace Parallax.Text;

/// <summary>How an abbreviation behaves before and at the end of a sentence.</summary>
internal enum AbbreviationKind
{
    /// <summary>Stands before what it belongs to ("Dr."): never ends a sentence.</summary>
    Title,

    /// <summary>Keeps its stop only before a number ("No. 7").</summary>
    Number,

    /// <summary>Keeps its stop where a number, a comma or a small letter follows ("Mar. 3").</summary>
    Date,

    /// <summary>Keeps its stop and may end a sentence ("Inc.").</summary>
    End,

    /// <summary>Keeps its stop and never ends a sentence ("vs.").</summary>
    Never,
}
