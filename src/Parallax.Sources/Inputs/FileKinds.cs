namespace Parallax.Sources.Inputs;

/// <summary>What a file's bytes are, by its extensions.</summary>
internal static class FileKinds
{
    private const string Packed = ".gz";

    /// <summary>The kind; null where files of that extension are not read.</summary>
    public static SourceKind? Of(string path) => Extension(path) switch
    {
        ".txt" or ".md" => SourceKind.PlainText,
        ".html" or ".htm" => SourceKind.Page,
        ".jsonl" => SourceKind.Record,
        ".xml" or ".rss" or ".atom" or ".json" => SourceKind.Feed,
        ".warc" => SourceKind.Archive,
        ".csv" => SourceKind.Table,
        ".eml" => SourceKind.Mail,
        ".mhtml" or ".mht" => SourceKind.SavedPage,
        ".docx" => SourceKind.Word,
        ".odt" => SourceKind.OpenDocument,
        ".pdf" => SourceKind.Pdf,
        _ => null,
    };

    /// <summary>True for zip archives, which are walked like folders.</summary>
    public static bool IsZip(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the bytes are packed with gzip.</summary>
    public static bool IsPacked(string path) => path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase);

    /// <summary>The path without <c>.gz</c> and the extension before it; a name that is nothing but an extension stays.</summary>
    public static string WithoutExtensions(string path)
    {
        var unpacked = WithoutPacked(path);
        var name = unpacked.LastIndexOf('/') + 1;
        var dot = unpacked.LastIndexOf('.');
        return dot > name ? unpacked[..dot] : unpacked;
    }

    private static string Extension(string path) => Path.GetExtension(WithoutPacked(path)).ToLowerInvariant();

    private static string WithoutPacked(string path) => IsPacked(path) ? path[..^Packed.Length] : path;
}
