using System.Globalization;
using Parallax.Running;

namespace Parallax.Sources.Archives;

/// <summary>What is wrong with web archives, and what their reader should know. Codes are stable.</summary>
public static class ArchiveProblems
{
    /// <summary>The file holds no record.</summary>
    public static Problem NotAnArchive(string subject) => new("PX0130", subject, "no web archive: no whole WARC record is in it");

    /// <summary>A stretch of the file is no whole record.</summary>
    public static Problem Damaged(string subject, string why) => new("PX0131", subject, $"not read: {why}");

    /// <summary>The encodings of a page cannot be taken off.</summary>
    public static Problem Undecodable(string subject, string why) => new("PX0132", subject, $"not read: {why}");

    /// <summary>A notice: records that are no pages.</summary>
    public static Problem PassedOver(string subject, int kinds, int answers, int revisits, int media)
    {
        (int Count, string What)[] all = [(kinds, "of other kinds"), (answers, "of answers that are no success"), (media, "that are no pages"), (revisits, "that say a page was the same as before")];
        return new("PX0213", subject, $"records passed over: {string.Join(", ", all.Where(each => each.Count > 0).Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Count} {each.What}")))}");
    }

    /// <summary>A notice: a page that was not archived to its end.</summary>
    public static Problem CutShort(string subject) => new("PX0214", subject, "was cut short before it was archived: read as far as it goes");
}
