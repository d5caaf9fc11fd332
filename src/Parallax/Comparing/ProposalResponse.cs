using NodaTime;
using Parallax.Articles;
using Parallax.Positions;

namespace Parallax.Comparing;

/// <summary>What a party answered to a proposal.</summary>
/// <param name="Actor">The party.</param>
/// <param name="Stance">Its stance.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ProposalResponse(string Actor, Stance Stance, LocalDate? Date, Citation Place)
{
    /// <summary>Its id in the dossier; one for all reports of one answer.</summary>
    public string Id { get; init; } = "";
}
