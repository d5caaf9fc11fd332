using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>A quantity in a proposal, with the words that name it.</summary>
/// <param name="Low">Lower end, or null where the hedge leaves none.</param>
/// <param name="High">Upper end, or null where the hedge leaves none.</param>
/// <param name="Unit">The figure's unit, or null.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ProposalQuantity(decimal? Low, decimal? High, string? Unit, Citation Place)
{
    internal static ProposalQuantity Of(TermValue value) => new(value.Figure.Low, value.Figure.High, value.Figure.Unit, value.Place);
}
