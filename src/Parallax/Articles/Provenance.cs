namespace Parallax.Articles;

/// <summary>Which bytes an article was read from, so that anyone who has them can tell that they are the same.</summary>
/// <param name="Sha256">
/// SHA-256 of these bytes in lower-case hex: the file, the line, the page as its server gave it, or the item as it stands in its feed; without the packing
/// of <c>.gz</c> and of transfer.
/// </param>
/// <param name="Offset">The byte at which the record starts in its file; null where the article is the whole file.</param>
/// <param name="Fetched">When the bytes came over the network, as an ISO 8601 instant; null where they did not, or it is not known.</param>
public sealed record Provenance(string Sha256, long? Offset, string? Fetched);
