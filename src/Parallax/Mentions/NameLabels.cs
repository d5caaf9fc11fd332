using System.Collections.Immutable;

namespace Parallax.Mentions;

/// <summary>The labels of the sequence models: outside, and for each kind a name's first unit, one inside, its last, and a name of one unit.</summary>
internal static class NameLabels
{
    /// <summary>Number of kinds.</summary>
    public const int Kinds = 7;

    /// <summary>Outside of names.</summary>
    public const byte Outside = 0;

    private const string Places = "BIES";

    /// <summary>All labels by number.</summary>
    public static ImmutableArray<string> All { get; } =
        ["O", .. Enum.GetNames<EntityKind>().SelectMany(kind => Places.Select(place => $"{place}-{kind}"))];

    /// <summary>The label of a unit of a name.</summary>
    public static byte Of(EntityKind kind, bool isFirst, bool isLast) =>
        (byte)(1 + ((int)kind * Places.Length) + (isFirst ? (isLast ? 3 : 0) : isLast ? 2 : 1));

    /// <summary>True for the label of a first unit, of a name of one unit too.</summary>
    public static bool IsFirst(byte label) => label != Outside && (label - 1) % Places.Length is 0 or 3;

    /// <summary>Index past the last unit of the name whose first unit stands at <paramref name="first"/>.</summary>
    public static int EndOf(ReadOnlySpan<byte> labels, int first)
    {
        var end = first + 1;
        while (end < labels.Length && labels[end] != Outside && !IsFirst(labels[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The kind of a label that is not <see cref="Outside"/>.</summary>
    public static EntityKind KindOf(byte label) => (EntityKind)((label - 1) / Places.Length);

    /// <summary>Whether a label may follow another; null is the edge.</summary>
    public static bool MayFollow(string? before, string? after) =>
        IsOpen(before) ? after is not null && after[0] is 'I' or 'E' && before.AsSpan(2).SequenceEqual(after.AsSpan(2)) : after is null || after[0] is 'O' or 'B' or 'S';

    private static bool IsOpen(string? label) => label is not null && label[0] is 'B' or 'I';
}
