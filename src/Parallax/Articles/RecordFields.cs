using System.Collections.Immutable;

namespace Parallax.Articles;

/// <summary>What a record, a feed or <c>--meta</c> tells about an article, each value as written, null where it does not tell.</summary>
public sealed record RecordFields(string? Url, string? Title, string? Outlet, string? Published, string? Language)
{
    /// <summary>Tells nothing.</summary>
    public static RecordFields None { get; } = new(null, null, null, null, null);

    /// <summary>Persons and agencies that wrote it; empty where it does not tell.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>When it was last changed.</summary>
    public string? Modified { get; init; }

    /// <summary>What told when it was published.</summary>
    public PublicationBasis Basis { get; init; } = PublicationBasis.Record;

    /// <summary>These values, and where they are silent the other's.</summary>
    public RecordFields OrElse(RecordFields other) =>
        new(Url ?? other.Url, Title ?? other.Title, Outlet ?? other.Outlet, Published ?? other.Published, Language ?? other.Language)
        {
            Authors = Authors.IsEmpty ? other.Authors : Authors,
            Modified = Modified ?? other.Modified,
            Basis = Published is null ? other.Basis : Basis,
        };
}
