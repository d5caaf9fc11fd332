using System.Xml;
using Parallax.Articles;

namespace Parallax.Sources.Documents;

/// <summary>Reads the content of an OpenDocument text.</summary>
internal sealed class OpenDocumentText
{
    private const string TextSpace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string TableSpace = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string StyleSpace = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private const string OfficeSpace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string SvgSpace = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

    // Automatic styles carry one paragraph's own properties; what it is stands in the style they come from.
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private int _items;

    /// <summary>What was read.</summary>
    public DocumentBuilder Builder { get; } = new();

    /// <summary>Reads the whole part.</summary>
    public void Read(XmlReader xml)
    {
        xml.Read();
        while (!xml.EOF && !Builder.IsTooMuch && !Builder.IsTooDeep)
        {
            Builder.IsTooDeep = xml.Depth > PackedDocument.Deepest;
            if (xml.NodeType == XmlNodeType.Element && IsLeftOut(xml))
            {
                xml.Skip();
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                Start(xml);
                if (xml.IsEmptyElement)
                {
                    End(xml);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                End(xml);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                // Line breaks of the file are white space as any other.
                Builder.Append(xml.Value.Replace('\n', ' '));
            }

            xml.Read();
        }
    }

    // What was deleted, comments, forms, hidden words, marks of notes, and descriptions of pictures.
    private static bool IsLeftOut(XmlReader xml) => xml.NamespaceURI switch
    {
        TextSpace => xml.LocalName is "tracked-changes" or "note-citation" or "hidden-text" or "ruby-text" or "sequence-decls" or "variable-decls"
            || (xml.LocalName == "section" && xml.GetAttribute("display", TextSpace) == "none"),
        OfficeSpace => xml.LocalName is "annotation" or "forms" or "scripts" or "font-face-decls",
        SvgSpace => xml.LocalName is "title" or "desc",
        _ => false,
    };

    private void Start(XmlReader xml)
    {
        switch (xml.NamespaceURI, xml.LocalName)
        {
            case (StyleSpace, "style") when xml.GetAttribute("name", StyleSpace) is { } name && xml.GetAttribute("parent-style-name", StyleSpace) is { } parent:
                _parents.TryAdd(name, parent);
                break;
            case (TextSpace, "h"):
                Builder.StartParagraph(BlockKind.Heading);
                break;
            case (TextSpace, "p"):
                Builder.StartParagraph(_items > 0 ? BlockKind.ListItem : KindOf(xml.GetAttribute("style-name", TextSpace) ?? ""));
                break;
            case (TextSpace, "list-item" or "list-header"):
                _items++;
                break;
            case (TextSpace, "s" or "tab"):
                Builder.Append(" ");
                break;
            case (TextSpace, "line-break"):
                Builder.Append("\n");
                break;
            case (TextSpace, "note-body"):
                Builder.StartNote();
                break;
            case (TableSpace, "table-row"):
                Builder.StartRow();
                break;
            case (TableSpace, "table-cell"):
                Builder.StartCell();
                break;
            default:
                break;
        }
    }

    private void End(XmlReader xml)
    {
        switch (xml.NamespaceURI, xml.LocalName)
        {
            case (TextSpace, "h" or "p"):
                Builder.EndParagraph();
                break;
            case (TextSpace, "list-item" or "list-header"):
                _items--;
                break;
            case (TextSpace, "note-body"):
                Builder.EndNote();
                break;
            case (TableSpace, "table-row"):
                Builder.EndRow();
                break;
            case (TableSpace, "table-cell"):
                Builder.EndCell();
                break;
            default:
                break;
        }
    }

    // The names that the standard's programs give their built-in styles.
    private BlockKind KindOf(string style) => _parents.GetValueOrDefault(style, style) switch
    {
        "Title" or "Subtitle" => BlockKind.Heading,
        "Quotations" => BlockKind.Quotation,
        "Caption" or "Illustration" or "Table" or "Drawing" or "Figure" => BlockKind.Caption,
        _ => BlockKind.Paragraph,
    };
}
