using System.Text.Json;
using Parallax.Articles;

namespace Parallax.Sources.Feeds;

/// <summary>Reads JSON Feed (jsonfeed.org), version 1 and 1.1.</summary>
internal static class JsonFeedReader
{
    private const string Version = "jsonfeed.org/version/";

    /// <summary>True where the bytes, the first of a document or all of them, are of a JSON Feed.</summary>
    public static bool IsFeed(ReadOnlySpan<byte> bytes) => WithoutMark(bytes).TrimStart(" \t\r\n"u8) is [(byte)'{', ..] && bytes.IndexOf("jsonfeed.org"u8) >= 0;

    /// <summary>What is in the feed; null where it is none.</summary>
    /// <param name="utf8">The document, valid UTF-8.</param>
    /// <param name="address">Where it was read from; null where that is not on the web.</param>
    public static FeedContent? Read(ReadOnlySpan<byte> utf8, string? address)
    {
        var body = WithoutMark(utf8);
        var json = new Utf8JsonReader(body);
        var feed = new JsonFeedValues();
        var items = new List<(int Start, int End, JsonFeedValues Values)>();
        var isCutOff = false;
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("items"u8))
                {
                    ReadItems(ref json, items);
                }
                else
                {
                    feed.Take(ref json);
                }
            }
        }
        catch (JsonException)
        {
            isCutOff = true;
        }

        if (feed["version"]?.Contains(Version, StringComparison.Ordinal) != true)
        {
            return null;
        }

        var mark = utf8.Length - body.Length;
        var home = FeedWords.Address(feed["home_page_url"], address) ?? FeedWords.Address(feed["feed_url"], address) ?? address;
        var outlet = FeedWords.Outlet(feed["title"], home);
        return new FeedContent([.. items.Select(item => Item(new FeedItem(mark + item.Start, mark + item.End), item.Values, feed, outlet, home))]) { IsCutOff = isCutOff };
    }

    private static void ReadItems(ref Utf8JsonReader json, List<(int Start, int End, JsonFeedValues Values)> items)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.StartObject)
            {
                json.Skip();
                continue;
            }

            var start = (int)json.TokenStartIndex;
            var values = JsonFeedValues.Read(ref json);
            items.Add((start, (int)json.BytesConsumed, values));
        }
    }

    private static FeedItem Item(FeedItem place, JsonFeedValues item, JsonFeedValues feed, string? outlet, string? home)
    {
        var link = FeedWords.Address(item["url"], home) ?? FeedWords.Address(item["external_url"], home) ?? (item["id"] is { } id && FeedWords.IsWeb(id) ? id : null);
        var html = item["content_html"];
        var isHtml = !string.IsNullOrWhiteSpace(html);
        return place with
        {
            Link = link,
            Content = (isHtml ? html : item["content_text"] ?? item["summary"]) ?? "",
            IsHtml = isHtml,
            Fields = new RecordFields(link, FeedWords.Line(item["title"]), outlet, FeedDate.Normalise(item["date_published"]), FeedWords.Language(item["language"]) ?? FeedWords.Language(feed["language"]))
            {
                Basis = PublicationBasis.Feed,
                Authors = [.. item.Authors.Count > 0 ? item.Authors : feed.Authors],
                Modified = FeedDate.Normalise(item["date_modified"]),
            },
        };
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
}
