using Parallax.Readings;

namespace Parallax.Dossiers;

/// <summary>A report of a dossier.</summary>
/// <param name="Reading">The report and its facts.</param>
/// <param name="Origin">Id of its origin.</param>
/// <param name="Story">Id of its story inside the thread.</param>
/// <param name="PublishedRange">Where it states no date, the range its text allows, or null.</param>
public sealed record DossierArticle(Reading Reading, string Origin, string Story, PublishedRange? PublishedRange);
