namespace Parallax.Articles;

/// <summary>A value that was considered for a field of an article.</summary>
/// <param name="Field">The field as it is printed, for example <c>title</c>; <c>body</c> for what may be the report.</param>
/// <param name="Value">The value, or what the report would be.</param>
/// <param name="Rule">Where it was found, for example <c>meta.og:title</c>.</param>
/// <param name="Score">What it was chosen by; null where an order of places decides. Scores of two fields do not compare.</param>
/// <param name="IsChosen">True where the field has this value.</param>
public sealed record FieldCandidate(string Field, string Value, string Rule, double? Score, bool IsChosen);
