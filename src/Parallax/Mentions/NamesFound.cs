using System.Collections.Immutable;

namespace Parallax.Mentions;

/// <summary>The names of an article.</summary>
/// <param name="Mentions">Every name where it stands, in reading order.</param>
/// <param name="Entities">What they name, in order of first mention.</param>
public sealed record NamesFound(ImmutableArray<Mention> Mentions, ImmutableArray<Entity> Entities)
{
    /// <summary>No names.</summary>
    public static NamesFound None { get; } = new([], []);
}
