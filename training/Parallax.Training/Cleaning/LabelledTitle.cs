namespace Parallax.Training.Cleaning;

/// <summary>A page's candidates for its headline with their features, and which of them it is.</summary>
/// <param name="Id">The page.</param>
/// <param name="Source">The set it is from.</param>
/// <param name="Fold">Its fold; pages of one domain share it.</param>
/// <param name="Candidates">The candidates.</param>
/// <param name="Right">The index of the right one; -1 where it is not among them.</param>
/// <param name="Ruled">The index of the one that the rule for news pages takes; -1 where it takes none.</param>
internal sealed record LabelledTitle(string Id, string Source, int Fold, IReadOnlyList<(string Words, List<(string Name, double Value)> Features)> Candidates, int Right, int Ruled);
