namespace Parallax.Articles;

/// <summary>What a record or <c>--meta</c> tells about an article, each value as written, null where it does not tell.</summary>
public sealed record RecordFields(string? Url, string? Title, string? Outlet, string? Published, string? Language)
{
    /// <summary>Tells nothing.</summary>
    public static RecordFields None { get; } = new(null, null, null, null, null);

    /// <summary>These values, and where they are silent the other's.</summary>
    public RecordFields OrElse(RecordFields other) =>
        new(Url ?? other.Url, Title ?? other.Title, Outlet ?? other.Outlet, Published ?? other.Published, Language ?? other.Language);
}
