using Parallax.Running;

namespace Parallax.Sources.Inputs;

/// <summary>Why inputs are refused. Codes are stable.</summary>
public static class InputProblems
{
    /// <summary>The file or folder is not there.</summary>
    public static Problem NotFound(string subject) => new("PX0101", subject, "no such file or folder");

    /// <summary>The file cannot be read.</summary>
    public static Problem Unreadable(string subject, string why) => new("PX0102", subject, $"cannot be read: {why}");

    /// <summary>There are no characters.</summary>
    public static Problem Empty(string subject) => new("PX0103", subject, "empty: an article needs a text or at least a title");

    /// <summary>The line of a jsonl file is no record.</summary>
    public static Problem BrokenRecord(string subject, string why) => new("PX0106", subject, $"not a record: {why}");

    /// <summary>An article of that id was read before.</summary>
    public static Problem DuplicateId(string subject, string id) => new("PX0107", subject, $"id '{id}' was read before; ids must differ");

    /// <summary>A file named by itself is of a kind that is not read.</summary>
    public static Problem UnknownKind(string subject) => new("PX0108", subject, "unknown kind of file: expected .txt, .md, .html, .htm or .jsonl, each also with .gz");
}
