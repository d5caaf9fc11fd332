namespace Parallax.Comparing;

/// <summary>What a term is about.</summary>
/// <param name="Kind">Its kind in the output.</param>
/// <param name="Topic">A closer name in the language of the articles: "back pay", "premium".</param>
internal sealed record TermTopic(TermKind Kind, string Topic);
