using Parallax.Sources.Inputs;

namespace Parallax.Sources.Web;

/// <summary>What the bytes of an answer are, by the media type it names.</summary>
internal static class MediaTypes
{
    private const int Looked = 512;

    /// <summary>The kind; null where such bytes are not read. Where no type is named, bytes that begin with a tag of pages are a page.</summary>
    public static SourceKind? KindOf(string? mediaType, ReadOnlySpan<byte> body) => mediaType switch
    {
        "text/html" or "application/xhtml+xml" => SourceKind.Page,
        "text/plain" => SourceKind.PlainText,
        "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/feed+json" or "application/xml" or "text/xml" or "application/json" or "text/x-opml" => SourceKind.Feed,
        null or "application/octet-stream" or "unknown/unknown" => IsPage(body) ? SourceKind.Page : null,
        _ => null,
    };

    private static bool IsPage(ReadOnlySpan<byte> body)
    {
        var head = System.Text.Encoding.Latin1.GetString(body[..Math.Min(body.Length, Looked)]).TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
