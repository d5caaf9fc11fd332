namespace Parallax.Cleaning.Pages;

/// <summary>A title parted at one mark.</summary>
/// <param name="Front">What stands in front of it.</param>
/// <param name="Back">What follows it.</param>
/// <param name="Mark">The mark without spaces.</param>
internal readonly record struct TitleParts(string Front, string Back, string Mark);
