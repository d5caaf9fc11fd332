using Parallax.Running;
using Parallax.Sources.Feeds;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Web;

/// <summary>Makes articles to be of what addresses and feeds name.</summary>
/// <param name="fetcher">Fetches them.</param>
/// <param name="follows">True where the pages that a feed names are fetched, and the feeds that a list does.</param>
/// <param name="tell">Takes what the reader should know.</param>
internal sealed class WebItems(WebFetcher fetcher, bool follows, Action<Problem> tell)
{
    /// <summary>How many pages are fetched ahead of the one that is read.</summary>
    public const int Window = 16;

    // A list of feeds, its feeds, their pages.
    private const int DeepestList = 2;

    /// <summary>The articles of what an address gave: a page is one, a feed has many.</summary>
    public IEnumerable<Outcome<SourceItem>> Of(string url, Outcome<FetchedPage> fetched, int depth = 0)
    {
        if (fetched.Value is not { } page)
        {
            return [fetched.Problem!];
        }

        var headers = HeadersOf(page);
        var kind = MediaTypes.KindOf(headers.MediaType, page.Bytes);

        // Many servers call a feed a page.
        if (kind is SourceKind.Feed || ((kind is null or SourceKind.PlainText || BeginsAsFeed(page.Bytes)) && FeedFile.MayBeFeed(page.Bytes)))
        {
            var feed = new FeedFile(url, url, tell) { Address = page.Address, Charset = headers.Charset, Fetched = page.Fetched, IsFollowed = follows };
            var document = feed.Read(page.Bytes);
            return document.Value is { } read ? Of(feed, read, depth) : [document.Problem!];
        }

        return kind is null ? [WebProblems.UnknownType(url, page.ContentType)] : [Item(new SourceItem(url, url, url, kind.Value, () => page.Bytes), page)];
    }

    /// <summary>The articles of a feed, with the pages that it names where they are asked for.</summary>
    public IEnumerable<Outcome<SourceItem>> Of(FeedFile feed, FeedDocument document, int depth = 0)
    {
        if (!follows)
        {
            foreach (var item in feed.Items(document))
            {
                yield return item;
            }

            yield break;
        }

        foreach (var (item, page) in Ahead.Each(feed.Items(document), BeginAsync, Window))
        {
            yield return page is { } fetched ? Followed(item.Value!, fetched) : item;
        }

        if (document.Content.ListOf is { } what && depth >= DeepestList)
        {
            tell(FeedProblems.Listed(feed.Source, document.Content.Listed.Length, what));
            yield break;
        }

        foreach (var (listed, page) in Ahead.Each(document.Content.Listed, url => fetcher.FetchAsync(url), Window))
        {
            foreach (var item in Of(listed, page, depth + 1))
            {
                yield return item;
            }
        }
    }

    private async Task<Outcome<FetchedPage>?> BeginAsync(Outcome<SourceItem> item) =>
        item.Value?.Fields.Url is { } url ? await fetcher.FetchAsync(url).ConfigureAwait(false) : default(Outcome<FetchedPage>?);

    // What the feed says stands for a page that cannot be had.
    private Outcome<SourceItem> Followed(SourceItem item, Outcome<FetchedPage> fetched)
    {
        var problem = fetched.Problem;
        if (fetched.Value is { } page)
        {
            var kind = MediaTypes.KindOf(HeadersOf(page).MediaType, page.Bytes);
            if (kind is SourceKind.Page or SourceKind.PlainText)
            {
                return Item(item with { Kind = kind.Value, Load = () => page.Bytes, Sha256 = null, Offset = null, Fields = item.Fields with { Url = null } }, page);
            }

            problem = WebProblems.UnknownType(item.Id, page.ContentType);
        }

        if (item.Fields.Title is null && item.Load().Value is { Length: 0 })
        {
            return problem!;
        }

        tell(WebProblems.NotFollowed(problem!));
        return item;
    }

    private static bool BeginsAsFeed(ReadOnlySpan<byte> bytes)
    {
        var head = bytes.TrimStart("\uFEFF \t\r\n"u8);
        return head.StartsWith("<?xml"u8) || head.StartsWith("<rss"u8) || head.StartsWith("<feed"u8) || head.StartsWith("<rdf"u8);
    }

    private static SourceItem Item(SourceItem item, FetchedPage page) => item with { Address = page.Address, Charset = HeadersOf(page).Charset, Fetched = page.Fetched };

    private static HttpHeaders HeadersOf(FetchedPage page)
    {
        var headers = new HttpHeaders();
        headers.Add("Content-Type", page.ContentType ?? "");
        return headers;
    }
}
