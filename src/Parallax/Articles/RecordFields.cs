using System.Collections.Immutable;

namespace Parallax.Articles;

/// <summary>What a record, a feed, a document's own properties or <c>--meta</c> tell about an article, each value as written, null where they do not tell.</summary>
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

    /// <summary>Who made or sent the document: its authors where its text names nobody.</summary>
    public ImmutableArray<string> Creators { get; init; } = [];

    /// <summary>When the document was made: the day of publication where nothing else tells one.</summary>
    public string? Created { get; init; }

    /// <summary>These values, and where they are silent the other's.</summary>
    public RecordFields OrElse(RecordFields other) =>
        new(Url ?? other.Url, Title ?? other.Title, Outlet ?? other.Outlet, Published ?? other.Published, Language ?? other.Language)
        {
            Authors = Authors.IsEmpty ? other.Authors : Authors,
            Modified = Modified ?? other.Modified,
            Basis = Published is null ? other.Basis : Basis,
            Creators = Creators.IsEmpty ? other.Creators : Creators,
            Created = Created ?? other.Created,
        };
}
