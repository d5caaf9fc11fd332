using System.Xml;
using Parallax.Articles;

namespace Parallax.Sources.Documents;

/// <summary>Reads a part of a Word document that holds text: the document itself, or its notes.</summary>
internal sealed class WordText
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private readonly WordStyles _styles;
    private readonly List<string> _footnotes = [];
    private readonly List<string> _endnotes = [];
    private readonly Dictionary<string, IReadOnlyList<DocumentBlock>> _notes = new(StringComparer.Ordinal);
    private string? _note;
    private bool _isText;
    private bool _isHidden;

    public WordText(WordStyles styles) => _styles = styles;

    /// <summary>What was read.</summary>
    public DocumentBuilder Builder { get; } = new();

    /// <summary>The ids of the footnotes referred to, in order.</summary>
    public IReadOnlyList<string> Footnotes => _footnotes;

    /// <summary>The ids of the endnotes referred to, in order.</summary>
    public IReadOnlyList<string> Endnotes => _endnotes;

    /// <summary>The blocks of each note by its id, where the part is one of notes.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DocumentBlock>> Notes => _notes;

    /// <summary>True for the namespace of text documents, in either form of the standard.</summary>
    public static bool IsWord(string space) => space is Transitional or Strict;

    /// <summary>An attribute of the same namespace as its element; null where it is missing.</summary>
    public static string? Attribute(XmlReader xml, string name) => xml.GetAttribute(name, xml.NamespaceURI);

    /// <summary>Reads a whole part.</summary>
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

            if (xml.NodeType == XmlNodeType.Element && IsWord(xml.NamespaceURI))
            {
                Start(xml);
                if (xml.IsEmptyElement)
                {
                    End(xml.LocalName);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement && IsWord(xml.NamespaceURI))
            {
                End(xml.LocalName);
            }
            else if (_isText && !_isHidden && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                Builder.Append(xml.Value);
            }

            xml.Read();
        }
    }

    // What was deleted or moved away, what properties were before a change, codes of fields, and the second form of what is there twice.
    private static bool IsLeftOut(XmlReader xml) => IsWord(xml.NamespaceURI)
        ? xml.LocalName is "del" or "moveFrom" or "delText" or "instrText" or "delInstrText" or "pPrChange" or "rPrChange" or "tblPrChange" or "tabs" or "sectPr"
        : xml.LocalName == "Fallback";

    private void Start(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p":
                Builder.StartParagraph(BlockKind.Paragraph);
                break;
            case "pStyle" when Attribute(xml, "val") is { } style:
                Builder.MarkParagraph(_styles.KindOf(style));
                break;
            case "outlineLvl" when Attribute(xml, "val") is { } level && WordStyles.IsHeading(level):
                Builder.MarkParagraph(BlockKind.Heading);
                break;
            case "numId" when Attribute(xml, "val") is not "0":
                Builder.MarkItem();
                break;
            case "vanish":
                _isHidden = Attribute(xml, "val") is not ("0" or "false" or "off");
                break;
            case "t":
                _isText = true;
                break;
            case "tab" or "ptab":
                Builder.Append(" ");
                break;
            case "br" or "cr" when !_isHidden:
                Builder.Append("\n");
                break;
            case "noBreakHyphen" when !_isHidden:
                Builder.Append("\u2011");
                break;
            case "tr":
                Builder.StartRow();
                break;
            case "tc":
                Builder.StartCell();
                break;
            case "footnoteReference" when Attribute(xml, "id") is { } id:
                _footnotes.Add(id);
                break;
            case "endnoteReference" when Attribute(xml, "id") is { } id:
                _endnotes.Add(id);
                break;
            case "footnote" or "endnote":
                _note = Attribute(xml, "id");
                break;
            default:
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p":
                Builder.EndParagraph();
                _isHidden = false;
                break;
            case "pPr" or "r":
                _isHidden = false;
                break;
            case "t":
                _isText = false;
                break;
            case "tc":
                Builder.EndCell();
                break;
            case "tr":
                Builder.EndRow();
                break;
            case "footnote" or "endnote" when _note is { } id:
                _notes.TryAdd(id, Builder.TakeAll());
                _note = null;
                break;
            default:
                break;
        }
    }
}
