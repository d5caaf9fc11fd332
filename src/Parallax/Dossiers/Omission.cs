using Parallax.Articles;

namespace Parallax.Dossiers;

/// <summary>A fact that a report leaves out and others of its story carry.</summary>
/// <param name="Article">The report.</param>
/// <param name="Kind">What kind of fact, <c>series</c>, <c>utterance</c>, <c>proposal</c>, <c>term</c> or <c>answer</c>.</param>
/// <param name="Id">Its id in the dossier.</param>
public sealed record Omission(ArticleId Article, string Kind, string Id);
