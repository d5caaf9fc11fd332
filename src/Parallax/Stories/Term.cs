namespace Parallax.Stories;

/// <summary>A word or number of a text.</summary>
/// <param name="Hash">The stable hash of its lower-case form.</param>
/// <param name="IsCapital">Whether it begins with a capital.</param>
/// <param name="IsNumber">Whether it begins with a digit.</param>
/// <param name="IsYear">Whether it is a year of the last or this century.</param>
internal readonly record struct Term(ulong Hash, bool IsCapital, bool IsNumber, bool IsYear);
