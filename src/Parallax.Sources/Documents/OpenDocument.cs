using System.Xml;

namespace Parallax.Sources.Documents;

/// <summary>The parts of an OpenDocument text (ISO/IEC 26300) that make its text, and its properties.</summary>
internal static class OpenDocument
{
    /// <summary>The blocks, notes behind the text; null where the part with the text is missing.</summary>
    public static DocumentBuilder? Read(PackedDocument document, DocumentProperties properties)
    {
        var text = new OpenDocumentText();
        document.TryRead("META-INF/manifest.xml", xml =>
        {
            while (xml.Read())
            {
                text.Builder.IsEncrypted |= xml is { NodeType: XmlNodeType.Element, LocalName: "encryption-data" };
            }
        });
        if (text.Builder.IsEncrypted)
        {
            return text.Builder;
        }

        document.TryRead("meta.xml", properties.Read);
        return document.TryRead("content.xml", text.Read) ? text.Builder : null;
    }
}
