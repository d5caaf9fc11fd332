using System.Globalization;
using System.Xml;
using Parallax.Articles;

namespace Parallax.Sources.Documents;

/// <summary>What the styles of a Word document make its paragraphs, by their outline level, their built-in names, and the styles they are based on.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;
    private const int BodyLevel = 9;
    private readonly Dictionary<string, (string? Base, BlockKind? Kind)> _styles = new(StringComparer.Ordinal);

    /// <summary>Reads the part of the styles.</summary>
    public void Read(XmlReader xml)
    {
        string? id = null;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || !WordText.IsWord(xml.NamespaceURI))
            {
                continue;
            }

            if (xml.LocalName == "style")
            {
                id = WordText.Attribute(xml, "styleId");
                if (id is not null)
                {
                    _styles.TryAdd(id, (null, null));
                }
            }
            else if (id is not null && WordText.Attribute(xml, "val") is { } value && _styles.TryGetValue(id, out var style))
            {
                _styles[id] = xml.LocalName switch
                {
                    "basedOn" => (value, style.Kind),
                    "name" => (style.Base, style.Kind ?? OfName(value)),
                    "outlineLvl" when IsHeading(value) => (style.Base, BlockKind.Heading),
                    _ => style,
                };
            }
        }
    }

    /// <summary>What a paragraph of this style is; a plain paragraph where its styles do not tell.</summary>
    public BlockKind KindOf(string id)
    {
        for (var links = 0; links < LongestChain && _styles.TryGetValue(id, out var style); links++)
        {
            if (style.Kind is { } kind)
            {
                return kind;
            }

            id = style.Base ?? "";
        }

        return BlockKind.Paragraph;
    }

    /// <summary>True where an outline level is that of a heading.</summary>
    public static bool IsHeading(string level) => int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < BodyLevel;

    // Built-in names are the same in every language of the program.
    private static BlockKind? OfName(string name) => name.ToLowerInvariant() switch
    {
        "title" or "subtitle" => BlockKind.Heading,
        ['h', 'e', 'a', 'd', 'i', 'n', 'g', ' ', >= '1' and <= '9'] => BlockKind.Heading,
        "quote" or "intense quote" or "block text" or "quotations" => BlockKind.Quotation,
        "caption" => BlockKind.Caption,
        "list" or "list bullet" or "list number" => BlockKind.ListItem,
        _ => null,
    };
}
