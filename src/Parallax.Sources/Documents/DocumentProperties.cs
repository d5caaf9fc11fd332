using System.Collections.Immutable;
using System.Xml;
using Parallax.Articles;

namespace Parallax.Sources.Documents;

/// <summary>The properties that text documents keep about themselves, in Dublin Core's words and OpenDocument's.</summary>
internal sealed class DocumentProperties
{
    private const int LongestValue = 2000;
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string DublinCoreTerms = "http://purl.org/dc/terms/";
    private const string OpenDocument = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Reads every property of a part.</summary>
    public void Read(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement && KeyOf(xml) is { } key && ValueOf(xml) is { Length: > 0 and <= LongestValue } value)
            {
                _values.TryAdd(key, value);
            }
        }
    }

    /// <summary>
    /// What they tell of the article. Who first wrote it comes before who saved it last; its day of creation is no more than that, and counts as day of publication only where nothing else tells one.
    /// </summary>
    public RecordFields ToFields()
    {
        var language = _values.GetValueOrDefault("language");
        return new RecordFields(null, _values.GetValueOrDefault("title"), null, null, language is { Length: >= 2 } && (language.Length == 2 || language[2] == '-') ? language[..2].ToLowerInvariant() : null)
        {
            Basis = PublicationBasis.Metadata,
            Creators = (_values.GetValueOrDefault("initial-creator") ?? _values.GetValueOrDefault("creator")) is { } names
                ? [.. names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)]
                : ImmutableArray<string>.Empty,
            Created = _values.GetValueOrDefault("created") ?? _values.GetValueOrDefault("creation-date"),
            Modified = _values.GetValueOrDefault("modified") ?? _values.GetValueOrDefault("date"),
        };
    }

    private static string? KeyOf(XmlReader xml) => xml.NamespaceURI is DublinCore or DublinCoreTerms or OpenDocument
        && xml.LocalName is "title" or "creator" or "initial-creator" or "created" or "creation-date" or "modified" or "date" or "language" ? xml.LocalName : null;

    private static string? ValueOf(XmlReader xml)
    {
        xml.Read();
        return xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? xml.Value.Trim() : null;
    }
}
