using Parallax.Articles;
using Parallax.Running;
using Parallax.Sources.Inputs;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Documents;

/// <summary>Reads a mail into a draft: its subject is the title, its date the day of publication, its senders wrote it where the text names nobody.</summary>
internal static class MailReader
{
    private static readonly string[] Known = ["From", "Date", "Subject", "To", "Message-ID", "MIME-Version", "Content-Type", "Received", "Return-Path", "Sender"];

    /// <summary>The draft; a problem where the bytes are no mail or hold no text. A mail that is nothing but a forwarded one is read as that one.</summary>
    public static Outcome<Draft> Read(SourceItem item, byte[] bytes)
    {
        var reader = new MimeReader();
        var mail = reader.Read(bytes);
        if (!Array.Exists(Known, mail.Headers.Has))
        {
            return DocumentProblems.Broken(item.Subject, "a mail", "it begins with no header such as From, Date or Subject");
        }

        var text = new MailText(mail);
        for (var forwarded = text.Forwarded; !text.HasText && forwarded is not null; forwarded = text.Forwarded)
        {
            (mail, text) = (forwarded, new MailText(forwarded));
        }

        return reader.IsTooDeep ? DocumentProblems.TooDeep(item.Subject, "parts", MimeReader.Deepest)
            : reader.IsTooMany ? DocumentProblems.TooManyParts(item.Subject, MimeReader.MostParts)
            : text.IsEncrypted && !text.HasText ? DocumentProblems.Encrypted(item.Subject)
            : text.Encoding == WebEncodings.Replacement ? InputProblems.UnreadEncoding(item.Subject)
            : Draft(item, mail, text);
    }

    private static Outcome<Draft> Draft(SourceItem item, MimePart mail, MailText text)
    {
        Outcome<Draft> draft = text.IsPage ? PageSource.Read(item, text.Join()) : new Draft { Id = new ArticleId(item.Id), Source = item.Source, Text = text.Join() };
        return draft.Then<Draft>(read => read with { Fields = FieldsOf(mail), Attachments = text.Attachments, Encoding = text.Encoding });
    }

    private static RecordFields FieldsOf(MimePart mail)
    {
        var title = mail.Headers["Subject"] is { } subject && EncodedWords.Decode(subject).Trim() is { Length: > 0 } decoded ? decoded : null;
        var published = mail.Headers["Date"] is { } date ? MailDate.ToIso(date) ?? date : null;
        var language = mail.Headers["Content-Language"] is { Length: >= 2 } tag && tag.Split('-', ',')[0].Trim() is { Length: 2 } primary ? primary.ToLowerInvariant() : null;
        return new RecordFields(null, title, null, published, language)
        {
            Basis = PublicationBasis.Metadata,
            Creators = mail.Headers["From"] is { } from ? MailNames.Of(from) : [],
        };
    }
}
