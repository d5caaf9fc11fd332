using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>A side of a join.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Entry">Id of the dossier's entry that holds it; null where it stands alone.</param>
public sealed record JoinedPlace(Citation Place, string? Entry);
