namespace Parallax.Sources.Inputs;

/// <summary>What an input's bytes are.</summary>
public enum SourceKind
{
    /// <summary>Plain text.</summary>
    PlainText,

    /// <summary>A web page.</summary>
    Page,

    /// <summary>One record, a JSON object.</summary>
    Record,

    /// <summary>HTML that is a report and nothing around it, as feeds give it.</summary>
    Fragment,

    /// <summary>A feed, a sitemap or a list of feeds.</summary>
    Feed,

    /// <summary>A web archive, WARC.</summary>
    Archive,

    /// <summary>An address of the web.</summary>
    Address,
}
