namespace Parallax.Sources.Pages;

/// <summary>
/// How much of what costs more than its characters a page may have; reading stops where there is more. Together with the largest article in bytes they bound the
/// time and the memory that a page takes, by counts and not by the clock, so that the same page has the same result on any machine.
/// </summary>
internal static class PageLimits
{
    /// <summary>Blocks of text: some 270 times those of the longest development page.</summary>
    public const int MostBlocks = 500_000;

    /// <summary>Elements.</summary>
    public const int MostElements = 1_500_000;

    /// <summary>Elements that stand deeper than <see cref="OpenElements.Deepest"/>; browsers flatten them, too. Real pages stay below 300 deep.</summary>
    public const int MostFlattened = 500;
}
