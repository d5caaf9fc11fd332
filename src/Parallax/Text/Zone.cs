namespace Parallax.Text;

/// <summary>Which part of an article a sentence stands in. Cuts hold no sentences.</summary>
public enum Zone
{
    /// <summary>The report itself.</summary>
    Body,

    /// <summary>The headline.</summary>
    Headline,
}
