using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>Where one party stands in a gap.</summary>
/// <param name="Party">The party's name.</param>
/// <param name="Proposal">Id of the proposal it stands by: its own latest, or one of another that it accepted since.</param>
/// <param name="Low">Lower end of its quantity, or null.</param>
/// <param name="High">Upper end of its quantity, or null.</param>
/// <param name="Text">The words of the term or of the quantity.</param>
/// <param name="Place">Where they stand.</param>
public sealed record GapSide(string Party, string Proposal, decimal? Low, decimal? High, string Text, Citation Place)
{
    /// <summary>True for a mediator's plan, which is nobody's stand: it leaves open or closed what the parties' stands tell.</summary>
    public bool IsMediator { get; init; }
}
