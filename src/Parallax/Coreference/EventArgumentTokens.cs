namespace Parallax.Coreference;

/// <summary>The words of an event's arguments, by their index among the text's tokens.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="Undergoer">Who or what undergoes it.</param>
/// <param name="Others">What else its clause or phrase holds.</param>
/// <param name="IsHedged">True where a modal verb or a denial rules it.</param>
internal sealed record EventArgumentTokens(List<int> Actor, List<int> Undergoer, List<int> Others, bool IsHedged);
