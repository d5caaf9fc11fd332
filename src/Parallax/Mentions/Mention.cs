using Parallax.Text;

namespace Parallax.Mentions;

/// <summary>A proper name where it stands: no pronoun, title, article or possessive.</summary>
/// <param name="Span">The name's characters.</param>
/// <param name="Rule">What found it.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Name">The fullest name the article gives.</param>
/// <param name="Entity">The number of its entity in <see cref="NamesFound.Entities"/>.</param>
public sealed record Mention(TextSpan Span, string Rule, EntityKind Kind, string Name, int Entity) : ISpanned;
