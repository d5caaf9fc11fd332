namespace Parallax.Printing;

/// <summary>PLOVER's code of an actor.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, or PLOVER's code of what is of no country (<c>IGO</c>); null where the article's words do not tell.</param>
/// <param name="Sector">PLOVER's sector (<c>GOV</c>, <c>MIL</c>); null where the words do not tell.</param>
internal readonly record struct ActorCode(string? Country, string? Sector);
