using Parallax.Text;

namespace Parallax.Events;

/// <summary>One who takes part in an event.</summary>
/// <param name="Name">The fullest name the article gives, or the description of who has none.</param>
/// <param name="Span">The words of this clause: title, name and what belongs to them, or a pronoun.</param>
public sealed record EventParty(string Name, TextSpan Span);
