using System.Xml;

namespace Parallax.Sources.Documents;

/// <summary>The parts of an Office Open XML text document (ISO/IEC 29500) that make its text, and its properties.</summary>
internal static class WordDocument
{
    private const string UsualMain = "word/document.xml";
    private const string MainRelation = "/officeDocument";

    /// <summary>The blocks, notes behind the text in the order in which it refers to them; null where the part with the text is missing.</summary>
    public static DocumentBuilder? Read(PackedDocument document, DocumentProperties properties)
    {
        var main = MainPart(document);
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var styles = new WordStyles();
        document.TryRead($"{folder}styles.xml", styles.Read);
        var text = new WordText(styles);
        if (!document.TryRead(main, text.Read))
        {
            return null;
        }

        AddNotes(document, $"{folder}footnotes.xml", text, text.Footnotes, styles);
        AddNotes(document, $"{folder}endnotes.xml", text, text.Endnotes, styles);
        document.TryRead("docProps/core.xml", properties.Read);
        return text.Builder;
    }

    private static void AddNotes(PackedDocument document, string part, WordText text, IReadOnlyList<string> references, WordStyles styles)
    {
        var notes = new WordText(styles);
        if (references.Count > 0 && document.TryRead(part, notes.Read))
        {
            foreach (var reference in references.Distinct(StringComparer.Ordinal))
            {
                text.Builder.AddNote(notes.Notes.GetValueOrDefault(reference, []));
            }

            text.Builder.IsTooDeep |= notes.Builder.IsTooDeep;
        }
    }

    private static string MainPart(PackedDocument document)
    {
        var main = UsualMain;
        document.TryRead("_rels/.rels", xml =>
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Type")?.EndsWith(MainRelation, StringComparison.Ordinal) == true && xml.GetAttribute("Target") is { Length: > 0 } target)
                {
                    main = target.TrimStart('/');
                }
            }
        });
        return main;
    }
}
