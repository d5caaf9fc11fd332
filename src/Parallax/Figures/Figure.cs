using Parallax.Text;

namespace Parallax.Figures;

/// <summary>A claim of quantity.</summary>
/// <param name="Span">Hedge and number ("at least 27,585"), with the unit word only where both are one phrase ("5 %").</param>
/// <param name="Rule">What found it.</param>
/// <param name="Low">Lower end, or null where the hedge leaves none.</param>
/// <param name="High">Upper end, or null where the hedge leaves none.</param>
/// <param name="Hedge">How firmly it is given.</param>
/// <param name="Unit">The unit's name of the format's appendix (<c>people</c>, <c>percent</c>, <c>USD</c>), or null.</param>
/// <param name="Change">Which way what it measures moved, by it or to it; null where the words tell no change.</param>
/// <param name="Counts">What is counted, in the article's words ("Palestinians killed"), or null.</param>
/// <param name="Attribution">Whom the article makes answerable for it, or null where it gives the number itself.</param>
/// <param name="AttributionSpan">Where the attribution stands.</param>
/// <param name="AsOf">When it measures, or null where that is not known.</param>
public sealed record Figure(
    TextSpan Span, string Rule, decimal? Low, decimal? High, Hedge Hedge, string? Unit,
    Change? Change, string? Counts, string? Attribution, TextSpan? AttributionSpan, AsOf? AsOf) : ISpanned;
