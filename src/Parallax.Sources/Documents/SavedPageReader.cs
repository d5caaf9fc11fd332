using Parallax.Articles;
using Parallax.Running;
using Parallax.Sources.Inputs;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Documents;

/// <summary>Reads a saved page (MHTML, RFC 2557) into a draft: the page that the other parts belong to. The day it was saved on is no day of publication.</summary>
internal static class SavedPageReader
{
    /// <summary>The draft; a problem where there is no page in it.</summary>
    public static Outcome<Draft> Read(SourceItem item, byte[] bytes)
    {
        var reader = new MimeReader();
        var whole = reader.Read(bytes);
        var page = whole;
        while (page.IsMultipart)
        {
            page = MailText.RootOf(page);
        }

        if (reader.IsTooDeep)
        {
            return DocumentProblems.TooDeep(item.Subject, "parts", MimeReader.Deepest);
        }

        if (reader.IsTooMany)
        {
            return DocumentProblems.TooManyParts(item.Subject, MimeReader.MostParts);
        }

        if (!page.Type.IsHtml)
        {
            return DocumentProblems.Broken(item.Subject, "a saved page", "no part of it is HTML");
        }

        var (html, encoding) = PartText.Decode(page.Content().Span, page.Type["charset"], isPage: true);
        if (encoding == WebEncodings.Replacement)
        {
            return InputProblems.UnreadEncoding(item.Subject);
        }

        var fields = RecordFields.None with { Url = Address(page.Headers["Content-Location"]) ?? Address(whole.Headers["Snapshot-Content-Location"]) };
        return PageSource.Read(item, html).Then<Draft>(draft => draft with { Fields = fields, Encoding = encoding });
    }

    // Browsers also name parts by cid: and file:, which are no addresses of the article.
    private static string? Address(string? location) =>
        location is not null && Uri.TryCreate(location, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? location : null;
}
