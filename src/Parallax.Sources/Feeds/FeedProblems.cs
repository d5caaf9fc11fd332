using System.Globalization;
using Parallax.Running;

namespace Parallax.Sources.Feeds;

/// <summary>What is wrong with feeds, and what their reader should know. Codes are stable.</summary>
public static class FeedProblems
{
    /// <summary>The document is none that is read.</summary>
    public static Problem NotAFeed(string subject) => new("PX0120", subject, "no feed: expected RSS, RDF, Atom, JSON Feed, a sitemap or OPML");

    /// <summary>The document ends where an item should go on.</summary>
    public static Problem CutOff(string subject, int whole) =>
        new("PX0121", subject, string.Create(CultureInfo.InvariantCulture, $"breaks off after {whole} whole item{(whole == 1 ? "" : "s")}; what follows was not read"));

    /// <summary>A notice: the document's XML is broken.</summary>
    public static Problem Mended(string subject) => new("PX0210", subject, "broken XML: read as far as it goes");

    /// <summary>A notice: items that are nothing but an address.</summary>
    public static Problem Bare(string subject, int count) =>
        new("PX0211", subject, string.Create(CultureInfo.InvariantCulture, $"{count} item{(count == 1 ? " gives" : "s give")} neither title nor text and {(count == 1 ? "was" : "were")} passed over"));

    /// <summary>A notice: a list of other documents.</summary>
    public static Problem Listed(string subject, int count, string what) =>
        new("PX0212", subject, string.Create(CultureInfo.InvariantCulture, $"lists {count} {what}, which were not read"));
}
