using System.Collections.Immutable;

namespace Parallax.Mentions;

/// <summary>One person, body, place or other thing that an article names, under all its names there.</summary>
/// <param name="Number">Its index in <see cref="NamesFound.Entities"/>, in order of first mention.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The fullest name the article gives.</param>
/// <param name="Aliases">The other names the article gives it, ordinal order.</param>
/// <param name="Roles">The offices the article gives it, in reading order.</param>
public sealed record Entity(int Number, EntityKind Kind, string Name, ImmutableArray<string> Aliases, ImmutableArray<EntityRole> Roles);
