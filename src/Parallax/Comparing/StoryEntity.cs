using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Mentions;

namespace Parallax.Comparing;

/// <summary>One person, body or place across the articles of a story.</summary>
/// <param name="Id">Its id in the dossier.</param>
/// <param name="Name">The fullest name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Aliases">Its other names, ordinal order.</param>
/// <param name="Roles">The offices that articles give it.</param>
/// <param name="Mentions">Every mention, by article and place.</param>
public sealed record StoryEntity(
    string Id, string Name, EntityKind Kind, ImmutableArray<string> Aliases, ImmutableArray<StoryRole> Roles, ImmutableArray<Citation> Mentions)
{
    /// <summary>Why names that are written otherwise were joined ("Ana Ruyz: spelled like Ana Ruiz").</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];
}
