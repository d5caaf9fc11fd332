using System.Collections.Immutable;

namespace Parallax.Mentions;

/// <summary>One person, body, place or other thing that an article names, under all its names there.</summary>
/// <param name="Number">Its index in <see cref="NamesFound.Entities"/>, in order of first mention.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The fullest name the article gives.</param>
/// <param name="Aliases">The other names the article gives it, ordinal order.</param>
/// <param name="Roles">The offices the article gives it, in reading order.</param>
public sealed record Entity(int Number, EntityKind Kind, string Name, ImmutableArray<string> Aliases, ImmutableArray<EntityRole> Roles)
{
    /// <summary>A person's gender where title, role or first name make it clear; null where they do not, and for all that is no person.</summary>
    public Gender? Gender { get; init; }

    /// <summary>True where the article speaks of several ("Palestinians", "Democrats").</summary>
    public bool IsPlural { get; init; }
}
