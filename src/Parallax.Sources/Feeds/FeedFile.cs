using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Parallax.Running;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Feeds;

/// <summary>The items of one feed document as articles to be.</summary>
/// <param name="source">The document's path or URL as given.</param>
/// <param name="name">What items without an address are called after.</param>
/// <param name="tell">Takes what the reader should know.</param>
internal sealed class FeedFile(string source, string name, Action<Problem> tell)
{
    private const int Looked = 64 * 1024;

    /// <summary>The address that the document was read from; null where that is not on the web.</summary>
    public string? Address { get; init; }

    /// <summary>The encoding that came with the bytes; null where none did.</summary>
    public string? Charset { get; init; }

    /// <summary>When the document came over the network, as an ISO 8601 instant; null where it did not.</summary>
    public string? Fetched { get; init; }

    /// <summary>True where what the document names is fetched: then items that are nothing but an address are kept, and no list is told.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>The document's path or URL as given.</summary>
    public string Source => source;

    /// <summary>True where a document that begins with these bytes may be a feed.</summary>
    public static bool MayBeFeed(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Looked)];
        return JsonFeedReader.IsFeed(head) || (!BinaryCheck.IsBinary(head) && FeedReader.IsFeed(TextDecoder.Decode(head, isPage: true).Text));
    }

    /// <summary>True where the file begins as a feed does.</summary>
    public static bool MayBeFeed(InputFile file)
    {
        var head = new byte[Looked];
        var length = 0;
        for (int count; length < head.Length && (count = file.Read(head.AsSpan(length))) > 0; length += count)
        {
        }

        return MayBeFeed(head.AsSpan(0, length));
    }

    /// <summary>What is in the document; a problem where it is no feed.</summary>
    public Outcome<FeedDocument> Read(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return InputProblems.Empty(source);
        }

        if (BinaryCheck.IsBinary(bytes))
        {
            return InputProblems.Binary(source);
        }

        if (JsonFeedReader.IsFeed(bytes))
        {
            var utf8 = Utf8.IsValid(bytes) ? bytes : Encoding.UTF8.GetBytes(TextDecoder.Decode(bytes, isPage: false, Charset).Text);
            return JsonFeedReader.Read(utf8, Address) is { } feed ? new FeedDocument(feed, null, utf8) { HasOffsets = ReferenceEquals(utf8, bytes) } : FeedProblems.NotAFeed(source);
        }

        var (text, encoding) = TextDecoder.Decode(bytes, isPage: true, Charset);
        return FeedReader.Read(text, Address) is { } content
            ? new FeedDocument(content, text, bytes) { HasOffsets = encoding is null, Encoding = encoding }
            : FeedProblems.NotAFeed(source);
    }

    /// <summary>An article for each item that gives title or text; last what of the document could not be read.</summary>
    public IEnumerable<Outcome<SourceItem>> Items(FeedDocument document)
    {
        var (content, number, bare) = (document.Content, 0, 0);
        foreach (var (item, place) in content.Items.Zip(document.Places()))
        {
            number++;
            if (!item.IsArticle && !(IsFollowed && item.Link is not null))
            {
                bare++;
                continue;
            }

            var subject = string.Create(CultureInfo.InvariantCulture, $"{source}#{number}");
            yield return new SourceItem(source, subject, item.Link ?? string.Create(CultureInfo.InvariantCulture, $"{name}#{number}"), item.IsHtml ? SourceKind.Fragment : SourceKind.PlainText, () => Encoding.UTF8.GetBytes(item.Content))
            {
                Fields = item.Fields,
                Charset = WebEncodings.Utf8,
                Sha256 = place.Sha256,
                Offset = place.Offset,
                Fetched = Fetched,
            };
        }

        if (content.IsMended)
        {
            tell(FeedProblems.Mended(source));
        }

        if (document.Encoding is { } encoding)
        {
            tell(InputProblems.NotUtf8(source, encoding));
        }

        if (bare > 0)
        {
            tell(FeedProblems.Bare(source, bare));
        }

        if (content.ListOf is { } what && !IsFollowed)
        {
            tell(FeedProblems.Listed(source, content.Listed.Length, what));
        }

        if (content.IsCutOff)
        {
            yield return FeedProblems.CutOff(source, content.Items.Length);
        }
    }
}
