using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Parallax.Sources.Documents;

/// <summary>Chooses what of a mail's parts is its text: of alternatives the page, else the plain text; what is attached is counted.</summary>
internal sealed class MailText
{
    private readonly List<(string Words, bool IsPage)> _pieces = [];

    public MailText(MimePart mail) => Take(mail);

    /// <summary>How many parts are attached and not read.</summary>
    public int Attachments { get; private set; }

    /// <summary>The first mail attached to this one; null where there is none.</summary>
    public MimePart? Forwarded { get; private set; }

    /// <summary>True where a part can be read only with a key.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>The encoding that a part was taken for where the mail does not name it; null where there is none.</summary>
    public string? Encoding { get; private set; }

    /// <summary>True where there is text.</summary>
    public bool HasText => _pieces.Any(piece => !string.IsNullOrWhiteSpace(piece.Words));

    /// <summary>True where some of the text is a page.</summary>
    public bool IsPage => _pieces.Any(piece => piece.IsPage);

    /// <summary>The text, or where it is a page its markup; parts beside one another follow one another.</summary>
    public string Join() => IsPage ? string.Join("\n", _pieces.Select(piece => piece.IsPage ? piece.Words : AsMarkup(piece.Words))) : string.Join("\n\n", _pieces.Select(piece => piece.Words));

    private static string AsMarkup(string text)
    {
        var markup = new StringBuilder("<div><p>", text.Length + 64);
        var isBlank = true;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var isParted = line.IsWhiteSpace();
            markup.Append(isParted ? isBlank ? "" : "</p><p>" : isBlank ? "" : "<br>").Append(WebUtility.HtmlEncode(line.ToString()));
            isBlank = isParted;
        }

        return markup.Append("</p></div>").ToString();
    }

    private void Take(MimePart part)
    {
        switch (part.Type.Value)
        {
            case "multipart/alternative" when part.IsMultipart:
                TakeBest(part.Parts);
                break;
            case "multipart/related" when part.IsMultipart:
                Take(RootOf(part));
                break;
            case "multipart/signed" when part.IsMultipart:
                Take(part.Parts[0]);
                break;
            case "multipart/encrypted" or "application/pkcs7-mime" or "application/x-pkcs7-mime":
                IsEncrypted = true;
                break;
            case "message/rfc822":
                Attachments++;
                Forwarded ??= part.Parts.FirstOrDefault();
                break;
            case "text/plain" or "text/markdown" or "text/html" or "application/xhtml+xml" when !part.IsAttachment:
                TakeText(part);
                break;
            case var other when other.StartsWith("multipart/", StringComparison.Ordinal):
                foreach (var inner in part.Parts)
                {
                    Take(inner);
                }

                break;
            default:
                Attachments++;
                break;
        }
    }

    // The last alternative is the richest; a page keeps headings, lists and tables that plain text has lost.
    private void TakeBest(ImmutableArray<MimePart> alternatives)
    {
        var read = alternatives.Select(each => new MailText(each)).Where(each => each.HasText).ToArray();
        var best = read.LastOrDefault(each => each.IsPage) ?? read.LastOrDefault();
        if (best is not null)
        {
            _pieces.AddRange(best._pieces);
            Attachments += best.Attachments;
            Forwarded ??= best.Forwarded;
            Encoding ??= best.Encoding;
        }
    }

    /// <summary>The part of a <c>multipart/related</c> that the others belong to (RFC 2387).</summary>
    public static MimePart RootOf(MimePart related)
    {
        var start = related.Type["start"];
        return related.Parts.FirstOrDefault(part => start is not null && part.Headers["Content-ID"] == start)
            ?? related.Parts.FirstOrDefault(part => part.Type.IsHtml || part.IsMultipart)
            ?? related.Parts[0];
    }

    private void TakeText(MimePart part)
    {
        var isPage = part.Type.IsHtml;
        var (words, encoding) = PartText.Decode(part.Content().Span, part.Type["charset"], isPage);
        if (!isPage)
        {
            words = words.ReplaceLineEndings("\n").TrimEnd('\n');
            words = part.Type["format"] is { } format && format.Equals("flowed", StringComparison.OrdinalIgnoreCase)
                ? FlowedText.Join(words, "yes".Equals(part.Type["delsp"], StringComparison.OrdinalIgnoreCase))
                : words;
        }

        Encoding ??= encoding;
        _pieces.Add((words, isPage));
    }
}
