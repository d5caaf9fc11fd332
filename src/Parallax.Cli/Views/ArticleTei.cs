using System.Text;
using System.Xml;
using Parallax.Articles;

namespace Parallax.Cli.Views;

/// <summary>An article as TEI P5: a header with what is known about it, and the report in paragraphs.</summary>
internal static class ArticleTei
{
    private const string Namespace = "http://www.tei-c.org/ns/1.0";

    /// <summary>One TEI element on lines of its own.</summary>
    public static byte[] Of(Article article)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", CheckCharacters = false }))
        {
            xml.WriteStartElement("TEI", Namespace);
            xml.WriteAttributeString("xml", "id", null, XmlConvert.EncodeLocalName(article.Id.Value) is { Length: > 0 } id ? id : "article");
            WriteHeader(xml, article);
            WriteText(xml, article);
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    private static void WriteHeader(XmlWriter xml, Article article)
    {
        xml.WriteStartElement("teiHeader");
        xml.WriteStartElement("fileDesc");
        xml.WriteStartElement("titleStmt");
        Element(xml, "title", article.Title ?? "");
        foreach (var author in article.Authors)
        {
            Element(xml, "author", author);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("publicationStmt");
        if (article.Outlet is null)
        {
            xml.WriteStartElement("p");
        }

        Element(xml, "publisher", article.Outlet);
        Element(xml, "date", article.Published?.Day.ToString("uuuu-MM-dd", null));
        Element(xml, "idno", article.Url);
        if (article.Outlet is null)
        {
            xml.WriteString(article.Published is null && article.Url is null ? "unknown" : "");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sourceDesc");
        Element(xml, "p", article.Source);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, Article article)
    {
        xml.WriteStartElement("text");
        if (article.Language is { } language)
        {
            xml.WriteAttributeString("xml", "lang", null, language);
        }

        xml.WriteStartElement("body");
        string? open = null;
        foreach (var part in article.Parts())
        {
            var (container, element) = Elements(part.Kind);
            if (container != open || part.Kind == BlockKind.Heading)
            {
                Close(xml, ref open);
            }

            if (container is not null && open is null)
            {
                xml.WriteStartElement(container);
                open = container;
            }

            WritePart(xml, part, element);
        }

        Close(xml, ref open);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // What stands under one another in the page stands in one element; a subheading is marked as a paragraph is, as TEI takes heads only where a division begins.
    private static (string? Container, string Element) Elements(BlockKind kind) => kind switch
    {
        BlockKind.ListItem => ("list", "item"),
        BlockKind.TableRow => ("table", "row"),
        BlockKind.Quotation => ("quote", "p"),
        _ => (null, "p"),
    };

    private static void WritePart(XmlWriter xml, BodyPart part, string element)
    {
        xml.WriteStartElement(element);
        if (part.Kind == BlockKind.Heading)
        {
            xml.WriteAttributeString("rend", "heading");
        }

        foreach (var cell in part.Cells)
        {
            if (part.Kind == BlockKind.TableRow)
            {
                xml.WriteStartElement("cell");
                WriteLines(xml, cell);
                xml.WriteEndElement();
            }
            else
            {
                WriteLines(xml, cell);
            }
        }

        xml.WriteEndElement();
    }

    private static void WriteLines(XmlWriter xml, string words)
    {
        var lines = words.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                xml.WriteStartElement("lb");
                xml.WriteEndElement();
            }

            xml.WriteString(Readable(lines[i]));
        }
    }

    private static void Close(XmlWriter xml, ref string? open)
    {
        if (open is not null)
        {
            xml.WriteEndElement();
            open = null;
        }
    }

    private static void Element(XmlWriter xml, string name, string? words)
    {
        if (words is not null)
        {
            xml.WriteElementString(name, Readable(words));
        }
    }

    // XML 1.0 has no place for control characters and lone surrogates.
    private static string Readable(string words)
    {
        var readable = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && XmlConvert.IsXmlSurrogatePair(words[i + 1], words[i]))
            {
                readable.Append(words, i++, 2);
            }
            else
            {
                readable.Append(XmlConvert.IsXmlChar(words[i]) ? words[i] : '\uFFFD');
            }
        }

        return readable.ToString();
    }
}
