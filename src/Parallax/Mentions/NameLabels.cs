using System.Collections.Immutable;

namespace Parallax.Mentions;

/// <summary>The labels of the sequence models: outside, and for each kind its first unit and any further one.</summary>
internal static class NameLabels
{
    /// <summary>Number of kinds.</summary>
    public const int Kinds = 7;

    /// <summary>Outside of names.</summary>
    public const byte Outside = 0;

    /// <summary>All labels by number.</summary>
    public static ImmutableArray<string> All { get; } =
        ["O", .. Enum.GetNames<EntityKind>().SelectMany(kind => new[] { "B-" + kind, "I-" + kind })];

    /// <summary>The label of the first unit of a name.</summary>
    public static byte First(EntityKind kind) => (byte)(1 + (2 * (int)kind));

    /// <summary>The label of a further unit of a name.</summary>
    public static byte Further(EntityKind kind) => (byte)(2 + (2 * (int)kind));

    /// <summary>True for the label of a first unit.</summary>
    public static bool IsFirst(byte label) => (label & 1) == 1;

    /// <summary>The kind of a label that is not <see cref="Outside"/>.</summary>
    public static EntityKind KindOf(byte label) => (EntityKind)((label - 1) >> 1);

    /// <summary>Whether a label may follow another; null is the edge.</summary>
    public static bool MayFollow(string? before, string? after) =>
        after is null || after[0] != 'I' || (before is not null && before.Length > 1 && before.AsSpan(2).SequenceEqual(after.AsSpan(2)));
}
