using Parallax.Text;

namespace Parallax.Mentions;

/// <summary>An office or role that the article gives an entity ("prime minister", "a top Hamas official").</summary>
/// <param name="Role">The words of the role.</param>
/// <param name="Span">Where they stand.</param>
public sealed record EntityRole(string Role, TextSpan Span);
