using System.Text.Json.Serialization;

namespace Parallax.Sources.Web;

/// <summary>What is kept of an answer.</summary>
/// <param name="Url">The address asked for.</param>
/// <param name="Address">Where the answer came from, after redirects.</param>
/// <param name="ContentType">Its media type as given.</param>
/// <param name="Tag">Its <c>ETag</c>.</param>
/// <param name="Modified">Its <c>Last-Modified</c>.</param>
/// <param name="Fetched">When it came.</param>
/// <param name="Sha256">Of its bytes.</param>
internal sealed record CachedPage(string Url, string Address, string? ContentType, string? Tag, string? Modified, string Fetched, string? Sha256)
{
    /// <summary>Its bytes, which stand in a file of their own.</summary>
    [JsonIgnore]
    public byte[] Bytes { get; init; } = [];

    /// <summary>The answer.</summary>
    public FetchedPage ToPage() => new(Address, ContentType, Bytes, Fetched);
}
