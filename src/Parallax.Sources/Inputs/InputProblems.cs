using System.Globalization;
using Parallax.Running;

namespace Parallax.Sources.Inputs;

/// <summary>Why inputs are refused. Codes are stable.</summary>
public static class InputProblems
{
    /// <summary>The file or folder is not there.</summary>
    public static Problem NotFound(string subject) => new("PX0101", subject, "no such file or folder");

    /// <summary>The file or folder cannot be read.</summary>
    public static Problem Unreadable(string subject, Exception exception) => new("PX0102", subject, exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "cannot be read: it is gone",
        UnauthorizedAccessException => "cannot be read: access is denied",
        InvalidDataException => "cannot be unpacked: not gzip, or damaged",
        _ => $"cannot be read: {exception?.Message}",
    });

    /// <summary>There are no characters.</summary>
    public static Problem Empty(string subject) => new("PX0103", subject, "empty: an article needs a text or at least a title");

    /// <summary>The bytes are no text.</summary>
    public static Problem Binary(string subject) => new("PX0104", subject, "no text: the bytes are of a picture, a packed file, a PDF or a program");

    /// <summary>The article is larger than the limit.</summary>
    public static Problem TooLarge(string subject, int limit) =>
        new("PX0105", subject, string.Create(CultureInfo.InvariantCulture, $"too large: more than {limit / (1024.0 * 1024):0.##} MiB unpacked (see --max-size)"));

    /// <summary>The line of a jsonl file is no record.</summary>
    public static Problem BrokenRecord(string subject, string why) => new("PX0106", subject, $"not a record: {why}");

    /// <summary>An article of that id was read before.</summary>
    public static Problem DuplicateId(string subject, string id) => new("PX0107", subject, $"id '{id}' was read before; ids must differ");

    /// <summary>A file named by itself is of a kind that is not read.</summary>
    public static Problem UnknownKind(string subject) => new(
        "PX0108", subject, "unknown kind of file: expected .txt, .md, .html, .htm, .jsonl, .csv, .eml, .mhtml, .mht, .docx, .odt, .pdf, a feed (.xml, .rss, .atom, .json) or .warc, each also with .gz, or .zip");

    /// <summary>An address is named where nothing can be fetched.</summary>
    public static Problem NoNetwork(string subject) => new("PX0109", subject, "addresses are not read here: expected files, folders, or - for jsonl");

    /// <summary>Many of the page's tags stand too deep in one another.</summary>
    public static Problem TooDeep(string subject, int count, int depth) =>
        new("PX0110", subject, string.Create(CultureInfo.InvariantCulture, $"nested too deep: more than {count} tags stand deeper than {depth} in one another"));

    /// <summary>The page has more blocks or elements than a page may have.</summary>
    public static Problem TooManyParts(string subject, int blocks, int elements) =>
        new("PX0113", subject, string.Create(CultureInfo.InvariantCulture, $"too many parts: more than {blocks} blocks of text or {elements} elements"));

    /// <summary>A row of the file given with <c>--meta</c> says nothing usable.</summary>
    public static Problem BrokenMeta(string subject, string why) => new("PX0111", subject, $"not used: {why}");

    /// <summary>The page declares an encoding that browsers read no more.</summary>
    public static Problem UnreadEncoding(string subject) => new("PX0112", subject, "declares ISO-2022-KR, ISO-2022-CN or HZ, which are not read, as in browsers: expected UTF-8");

    /// <summary>The text is longer than any that is printed.</summary>
    public static Problem TooLong(string subject, int limit) => new("PX0114", subject, string.Create(CultureInfo.InvariantCulture, $"too long: a text of more than {limit} characters"));

    /// <summary>A notice: the bytes are not UTF-8.</summary>
    public static Problem NotUtf8(string subject, string encoding) => new("PX0201", subject, $"not UTF-8: read as {encoding}");

    /// <summary>A notice: folders hold files that are not read.</summary>
    public static Problem PassedOver(int count) =>
        new("PX0202", "inputs", string.Create(CultureInfo.InvariantCulture, $"{count} file{(count == 1 ? "" : "s")} of other kinds passed over"));
}
