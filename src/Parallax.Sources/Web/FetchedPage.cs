namespace Parallax.Sources.Web;

/// <summary>An answer of the web.</summary>
/// <param name="Address">Where it came from in the end, after redirects.</param>
/// <param name="ContentType">The media type with its parameters, as the server gave it; null where it gave none.</param>
/// <param name="Bytes">The body without encodings of transfer and content.</param>
/// <param name="Fetched">When it came, as an ISO 8601 instant.</param>
public sealed record FetchedPage(string Address, string? ContentType, byte[] Bytes, string Fetched);
