namespace Parallax.Cleaning.Pages;

/// <summary>A value chosen among several.</summary>
/// <param name="Words">The value.</param>
/// <param name="Rule">Where it was found.</param>
/// <param name="Block">The block that shows it; -1 where none does.</param>
internal sealed record PageChoice(string Words, string Rule, int Block);
