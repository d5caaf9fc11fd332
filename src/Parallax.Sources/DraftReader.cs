using System.Security.Cryptography;
using Parallax.Articles;
using Parallax.Running;
using Parallax.Sources.Documents;
using Parallax.Sources.Inputs;
using Parallax.Sources.Pages;
using Parallax.Sources.Records;

namespace Parallax.Sources;

/// <summary>Turns an input's bytes into a draft.</summary>
public sealed class DraftReader
{
    // As JSON, text and body may take six bytes a character each, and one line is at most 2 GiB.
    private const int LongestText = 100_000_000;
    private readonly MetaTable _meta;

    /// <summary>Makes a reader that takes from the table what inputs do not say themselves.</summary>
    public DraftReader(MetaTable meta)
    {
        ArgumentNullException.ThrowIfNull(meta);
        _meta = meta;
    }

    /// <summary>Reads one input; a problem where there is no article in it.</summary>
    public Outcome<Draft> Read(SourceItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Load().Then(bytes => Read(item, bytes).Then<Draft>(draft => draft with { Provenance = ProvenanceOf(item, bytes) })).Then<Draft>(draft =>
        {
            var known = draft with { Fields = draft.Fields.OrElse(item.Fields).OrElse(_meta.FieldsOf(draft.Id)) };
            return known.Text.Length > LongestText ? InputProblems.TooLong(item.Subject, LongestText)
                : string.IsNullOrWhiteSpace(known.Text) && string.IsNullOrWhiteSpace(known.Fields.Title) && !IsTitled(known.Page) ? InputProblems.Empty(item.Subject) : known;
        });
    }

    private static bool IsTitled(Page? page) => page is not null && page.Values.Any(value => value.Field == PageField.Title && value.Rule != "title");

    private static Provenance ProvenanceOf(SourceItem item, byte[] bytes) =>
        new(item.Sha256 ?? Convert.ToHexStringLower(SHA256.HashData(bytes)), item.Offset, item.Fetched);

    private static Outcome<Draft> Read(SourceItem item, byte[] bytes) => item.Kind switch
    {
        SourceKind.Record => RecordReader.Read(item, bytes),
        SourceKind.Mail => MailReader.Read(item, bytes),
        SourceKind.SavedPage => SavedPageReader.Read(item, bytes),
        SourceKind.Word => DocumentReader.ReadWord(item, bytes),
        SourceKind.OpenDocument => DocumentReader.ReadOpenDocument(item, bytes),
        SourceKind.Pdf => PdfReader.Read(item, bytes),
        _ => ReadText(item, bytes),
    };

    private static Outcome<Draft> ReadText(SourceItem item, byte[] bytes)
    {
        if (BinaryCheck.IsBinary(bytes))
        {
            return InputProblems.Binary(item.Subject);
        }

        var (text, encoding) = TextDecoder.Decode(bytes, item.Kind == SourceKind.Page, item.Charset);
        if (encoding == WebEncodings.Replacement)
        {
            return InputProblems.UnreadEncoding(item.Subject);
        }

        var draft = item.Kind switch
        {
            SourceKind.Page => PageSource.Read(item, text),
            SourceKind.Fragment => PageSource.ReadFragment(item, text),
            _ => new Draft { Id = new ArticleId(item.Id), Source = item.Source, Text = text, Fields = RecordFields.None with { Url = item.Address } },
        };
        return draft.Then<Draft>(read => read with { Encoding = encoding });
    }
}
