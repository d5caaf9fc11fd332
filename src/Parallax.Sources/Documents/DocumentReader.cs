using System.Xml;
using Parallax.Articles;
using Parallax.Running;
using Parallax.Sources.Inputs;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Documents;

/// <summary>Reads text documents that are zip archives of XML parts into drafts.</summary>
internal static class DocumentReader
{
    /// <summary>The draft of a Word document (<c>.docx</c>).</summary>
    public static Outcome<Draft> ReadWord(SourceItem item, byte[] bytes) => Read(item, bytes, "a Word document", WordDocument.Read);

    /// <summary>The draft of an OpenDocument text (<c>.odt</c>).</summary>
    public static Outcome<Draft> ReadOpenDocument(SourceItem item, byte[] bytes) => Read(item, bytes, "an OpenDocument text", OpenDocument.Read);

    private static Outcome<Draft> Read(SourceItem item, byte[] bytes, string kind, Func<PackedDocument, DocumentProperties, DocumentBuilder?> read)
    {
        if (PackedDocument.IsCompound(bytes))
        {
            return DocumentProblems.Encrypted(item.Subject);
        }

        try
        {
            using var document = new PackedDocument(bytes);
            var properties = new DocumentProperties();
            return read(document, properties) switch
            {
                null => DocumentProblems.Broken(item.Subject, kind, "the part with its text is missing"),
                { IsEncrypted: true } => DocumentProblems.Encrypted(item.Subject),
                { IsTooDeep: true } => DocumentProblems.TooDeep(item.Subject, "elements", PackedDocument.Deepest),
                { IsTooMuch: true } => InputProblems.TooManyParts(item.Subject, PageLimits.MostBlocks, PageLimits.MostElements),
                var text => Draft(item, text, properties),
            };
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            return DocumentProblems.Broken(item.Subject, kind, FirstSentence(exception.Message));
        }
    }

    private static Draft Draft(SourceItem item, DocumentBuilder builder, DocumentProperties properties)
    {
        var (text, blocks) = builder.ToText();
        return new Draft { Id = new ArticleId(item.Id), Source = item.Source, Text = text, Blocks = blocks, Fields = properties.ToFields() };
    }

    private static string FirstSentence(string message) => message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message.TrimEnd('.');
}
