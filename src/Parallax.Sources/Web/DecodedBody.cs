namespace Parallax.Sources.Web;

/// <summary>A body without its encodings.</summary>
/// <param name="Bytes">The bytes; null where they cannot be had.</param>
/// <param name="Why">Why not; null where they can, or are too many.</param>
internal sealed record DecodedBody(byte[]? Bytes, string? Why)
{
    /// <summary>There are more bytes than the limit.</summary>
    public static DecodedBody TooLarge { get; } = new(null, null);

    /// <summary>True where it breaks off: there should be more.</summary>
    public bool IsCutShort { get; init; }
}
