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

    /// <summary>A table of articles, a row each, whose rows become records.</summary>
    Table,

    /// <summary>A mail (RFC 5322 and MIME).</summary>
    Mail,

    /// <summary>A page saved with what it needs (MHTML, RFC 2557).</summary>
    SavedPage,

    /// <summary>An Office Open XML text document (<c>.docx</c>).</summary>
    Word,

    /// <summary>An OpenDocument text (<c>.odt</c>).</summary>
    OpenDocument,

    /// <summary>A PDF document.</summary>
    Pdf,
}
