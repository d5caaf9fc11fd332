using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>Who carried a proposal that another made.</summary>
/// <param name="Name">Its name in the dossier.</param>
/// <param name="Place">Where it is named.</param>
internal readonly record struct Carrier(string Name, Citation Place);
