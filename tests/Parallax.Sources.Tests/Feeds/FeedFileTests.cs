using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Running;
using Parallax.Sources.Feeds;
using Parallax.Sources.Inputs;
using Parallax.Sources.Tests.Support;

namespace Parallax.Sources.Tests.Feeds;

public sealed class FeedFileTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>World | The Harbour Daily</title><link>https://harbourdaily.example/world</link><language>en-GB</language>
        <image><title>Logo</title><url>https://harbourdaily.example/logo.png</url></image>
        <item><title>Ferry &amp;amp; port: a &lt;em&gt;plan&lt;/em&gt;</title><link>/a/1?x=1&amp;y=2</link><guid isPermaLink="false">77</guid>
        <pubDate>Wed, 07 Feb 2031 23:10:00 -0500</pubDate><dc:creator>Ana Ruiz</dc:creator><dc:creator>Jon Bek</dc:creator>
        <description>Short.</description><c:encoded><![CDATA[<p>Rain fell on Tör.</p><p>Snow &amp; ice fell on Sollan.</p>]]></c:encoded></item>
        <item><title>Second</title><guid>https://harbourdaily.example/a/2</guid><author>desk@harbourdaily.example (Mina Torrel)</author>
        <description>Plain words,
        two lines.</description></item>
        <item><description>No title &#8211; and no address</description></item>
        </channel></rss>
        """;

    private const string Rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://courier.example/"><title>Courier</title><link>https://courier.example/</link><items><rdf:Seq><rdf:li resource="https://courier.example/1"/></rdf:Seq></items></channel>
        <item rdf:about="https://courier.example/1"><title>One</title><link>https://courier.example/1</link><description>Rain.</description><dc:date>2031-03-02T08:00:00+01:00</dc:date></item>
        </rdf:RDF>
        """;

    private const string Atom = """
        <?xml version="1.0"?>
        <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://bote.example/">
        <a:title>Bote</a:title><a:author><a:name>Redaktion</a:name></a:author>
        <a:entry><a:title type="html">Regen &amp;amp; Schnee</a:title><a:link rel="self" href="/x.atom"/><a:link href="/1"/><a:id>tag:bote.example,2031:1</a:id>
        <a:published>2031-03-02T08:00:00Z</a:published><a:updated>2031-03-04T08:00:00Z</a:updated>
        <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Regen fiel.</p><p>Schnee fiel.</p></div></a:content></a:entry>
        <a:entry><a:title>Zwei</a:title><a:id>https://bote.example/2</a:id><a:author><a:name>Ana Ruiz</a:name></a:author><a:summary type="html">&lt;p&gt;Hagel.&lt;/p&gt;</a:summary></a:entry>
        </a:feed>
        """;

    private const string Json = """
        {"version":"https://jsonfeed.org/version/1.1","title":"Courier","home_page_url":"https://courier.example/","language":"en",
        "authors":[{"name":"The desk"}],"_x":{"items":[1]},
        "items":[{"id":"1","url":"/one","title":"One","content_html":"<p>Rain.</p><p>Snow.</p>","date_published":"2031-03-02T08:00:00+01:00","authors":[{"name":"Ana Ruiz"},7]},
        {"id":2,"content_text":"Hail \ud800 fell.","tags":["a",{"b":[]}]}]}
        """;

    private const string News = """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc>https://courier.example/1</loc><n:news><n:publication><n:name>Courier</n:name><n:language>en</n:language></n:publication>
        <n:publication_date>2031-03-02</n:publication_date><n:title>Ferries stop</n:title></n:news></url>
        <url><loc>https://courier.example/2</loc><lastmod>2031-03-02</lastmod></url><url><loc>https://courier.example/3</loc></url>
        </urlset>
        """;

    [Fact]
    public void Given_rss_when_read_then_each_item_is_an_article_with_what_the_feed_tells()
    {
        var drafts = Drafts(Rss);

        drafts.Select(draft => draft.Id.Value).ShouldBe(["https://harbourdaily.example/a/1?x=1&y=2", "https://harbourdaily.example/a/2", "feed#3"]);
        drafts.Select(draft => draft.Text).ShouldBe(["Rain fell on Tör.\n\nSnow & ice fell on Sollan.", "Plain words,\ntwo lines.", "No title – and no address"]);
        drafts.Select(draft => draft.Fields.Title).ShouldBe(["Ferry & port: a plan", "Second", null]);
        drafts.Select(draft => string.Join('|', draft.Fields.Authors)).ShouldBe(["Ana Ruiz|Jon Bek", "Mina Torrel", ""]);
        drafts[0].Fields.ShouldBe(drafts[0].Fields with { Outlet = "The Harbour Daily", Language = "en", Published = "2031-02-07T23:10:00-05:00", Basis = PublicationBasis.Feed });
    }

    [Fact]
    public void Given_rss_when_cleaned_then_day_authors_and_text_are_the_feeds()
    {
        var article = new ArticleCleaner().Clean(Drafts(Rss)[0]);

        article.Published.ShouldBe(new PublicationDate(new NodaTime.LocalDate(2031, 2, 7), "2031-02-07T23:10:00-05:00", PublicationBasis.Feed));
        article.Authors.ShouldBe(["Ana Ruiz", "Jon Bek"]);
        article.Body().ShouldBe("Rain fell on Tör.\n\nSnow & ice fell on Sollan.");
        article.Url.ShouldBe(article.Id.Value);
    }

    [Theory]
    [InlineData("feedgenerator-rss201.xml", "2031-05-07T23:15:00-05:00", "Mina Torrel|Jon Bek", true)]
    [InlineData("feedgenerator-rss091.xml", null, "", true)]
    [InlineData("feedgenerator-atom.xml", "2031-05-07T23:15:00-05:00", "Mina Torrel|Jon Bek", true)]
    [InlineData("xml-rss-rdf.xml", "2031-05-07T23:15:00-05:00", "Mina Torrel|Jon Bek", true)]
    [InlineData("json-feed.json", "2031-05-07T23:15:00-05:00", "Mina Torrel|Jon Bek", true)]
    [InlineData("elementtree-sitemap.xml", "2031-05-07T23:15:00-05:00", "", false)]
    public void Given_a_feed_that_another_program_made_when_read_then_text_and_metadata_are_what_it_was_given(string name, string? published, string authors, bool hasText)
    {
        using var folder = new TempFolder();

        var articles = folder.Read(Made.File(name)).Select(draft => new ArticleCleaner().Clean(draft.Value!)).ToArray();

        articles.Select(article => (article.Title, article.Url)).ShouldBe([("Port Hale reopens & ships return", "https://harbourcourier.example/1?a=1&b=2"), ("Rain in Tör: “no end”", "https://harbourcourier.example/2")]);
        articles.Select(article => article.Body()).ShouldBe(hasText
            ? ["At least 27 ships entered Port Hale on Wednesday, the harbour office of Kestria said.\n\nThe café opened again, too.", "Rain fell on Tör for 3 days; 4 < 5 roads are closed."]
            : ["", ""]);
        articles.ShouldAllBe(article => article.Outlet == "Harbour Courier" && article.Language == "en");
        articles[0].Published?.ToText().ShouldBe(published);
        string.Join('|', articles[0].Authors).ShouldBe(authors);
    }

    [Fact]
    public void Given_a_list_of_feeds_that_another_program_made_when_read_then_its_feeds_are_told()
    {
        var read = new FeedFile("xml-opml.xml", "xml-opml", static _ => { }).Read(File.ReadAllBytes(Made.File("xml-opml.xml"))).Value.ShouldNotBeNull();

        read.Content.Listed.ShouldBe(["https://harbourcourier.example/feed1?a=1&b=2", "https://harbourcourier.example/feed2?a=1&b=2"]);
    }

    [Fact]
    public void Given_an_item_when_read_then_offset_and_hash_are_those_of_its_bytes_in_the_file()
    {
        using var folder = new TempFolder();
        byte[] bytes = [.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(Rss.Replace("World", "Wörld", StringComparison.Ordinal))];
        folder.File("feed.rss", bytes);

        foreach (var provenance in folder.Read().Select(draft => draft.Value!.Provenance!))
        {
            var rest = bytes.AsSpan((int)provenance.Offset!.Value);
            rest.StartsWith("<item>"u8).ShouldBeTrue();
            provenance.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(rest[..(rest.IndexOf("</item>"u8) + "</item>".Length)])));
        }
    }

    [Fact]
    public void Given_rdf_when_read_then_its_items_beside_the_channel_are_articles()
    {
        var draft = Drafts(Rdf).ShouldHaveSingleItem();

        (draft.Id.Value, draft.Text, draft.Fields.Title, draft.Fields.Outlet, draft.Fields.Published).ShouldBe(("https://courier.example/1", "Rain.", "One", "Courier", "2031-03-02T08:00:00+01:00"));
    }

    [Fact]
    public void Given_atom_with_prefixes_when_read_then_its_entries_are_articles()
    {
        var drafts = Drafts(Atom);

        drafts.Select(draft => (draft.Id.Value, draft.Text, draft.Fields.Title)).ShouldBe([("https://bote.example/1", "Regen fiel.\n\nSchnee fiel.", "Regen & Schnee"), ("https://bote.example/2", "Hagel.", "Zwei")]);
        drafts.Select(draft => draft.Fields.Authors.Single()).ShouldBe(["Redaktion", "Ana Ruiz"]);
        (drafts[0].Fields.Published, drafts[0].Fields.Modified, drafts[0].Fields.Language).ShouldBe(("2031-03-02T08:00:00Z", "2031-03-04T08:00:00Z", "de"));
    }

    [Fact]
    public void Given_a_json_feed_when_read_then_its_items_are_articles()
    {
        using var folder = new TempFolder();
        folder.File("feed.json", Json);

        var drafts = folder.Read().Select(draft => draft.Value!).ToArray();

        drafts.Select(draft => (draft.Id.Value, draft.Text, draft.Fields.Title)).ShouldBe([("https://courier.example/one", "Rain.\n\nSnow.", "One"), ("feed#2", "Hail \uFFFD fell.", null)]);
        drafts.Select(draft => draft.Fields.Authors.Single()).ShouldBe(["Ana Ruiz", "The desk"]);
        drafts[1].Provenance!.Offset.ShouldBe(Json.IndexOf("{\"id\":2", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_a_news_sitemap_when_read_then_its_headlines_are_articles_and_bare_addresses_are_counted()
    {
        var (outcomes, notices) = Read("feed.xml", News);

        var draft = outcomes.ShouldHaveSingleItem().Value.ShouldNotBeNull();
        (draft.Id.Value, draft.Text, draft.Fields.Title, draft.Fields.Outlet, draft.Fields.Published).ShouldBe(("https://courier.example/1", "", "Ferries stop", "Courier", "2031-03-02"));
        notices.ShouldHaveSingleItem().ToString().ShouldContain("PX0211");
        notices[0].Message.ShouldStartWith("2 items");
    }

    [Theory]
    [InlineData("<sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap><sitemap><loc>https://a.example/2.xml</loc></sitemap></sitemapindex>", "lists 2 sitemaps")]
    [InlineData("<opml version='2.0'><body><outline text='x'><outline type='rss' xmlUrl='https://a.example/f'/><outline xmlUrl='https://a.example/f'/></outline></body></opml>", "lists 1 feeds")]
    public void Given_a_list_when_read_then_it_is_told_and_nothing_in_it_is_read(string xml, string told)
    {
        var (outcomes, notices) = Read("list.xml", xml);

        outcomes.ShouldBeEmpty();
        notices.ShouldHaveSingleItem().Code.ShouldBe("PX0212");
        notices[0].Message.ShouldStartWith(told);
    }

    [Theory]
    [InlineData("<p>no feed</p>")]
    [InlineData("{\"about\":\"jsonfeed.org\",\"items\":[]}")]
    [InlineData("[1,2]")]
    [InlineData("words")]
    public void Given_another_document_when_named_then_it_is_refused_and_in_a_folder_passed_over(string text)
    {
        using var folder = new TempFolder();
        var path = folder.File("other.xml", text);

        folder.Read(path).ShouldHaveSingleItem().Problem!.Code.ShouldBe("PX0120");
        if (!text.Contains("jsonfeed", StringComparison.Ordinal))
        {
            new InputWalker(InputOptions.Default).List([folder.Path]).PassedOver.ShouldBe(1);
        }
    }

    [Fact]
    public void Given_a_feed_cut_at_any_character_when_read_then_the_whole_items_come_and_no_other()
    {
        foreach (var (name, feed) in ((string, string)[])[("feed.xml", Rss), ("feed.json", Json)])
        {
            var whole = Read(name, feed).Outcomes.Select(outcome => outcome.Value!).ToDictionary(draft => draft.Provenance!.Offset!.Value);
            for (var length = 0; length < feed.Length; length += 7)
            {
                var outcomes = Read(name, feed[..length]).Outcomes;

                outcomes.Where(outcome => outcome.Value is not null).ShouldAllBe(outcome => whole[outcome.Value!.Provenance!.Offset!.Value].Provenance == outcome.Value.Provenance);
                outcomes[^1].Problem.ShouldNotBeNull(length.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    [Fact]
    public void Given_entities_of_a_document_type_when_read_then_they_stand_for_nothing_and_nothing_is_loaded()
    {
        var lol = string.Concat(Enumerable.Range(1, 12).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        var xml = $"<!DOCTYPE rss [<!ENTITY l0 \"lol\">{lol}<!ENTITY f SYSTEM \"file:///etc/passwd\"><!-- ]> -->]><rss><channel><item><title>&l12; and &f;</title></item></channel></rss>";

        Drafts(xml).ShouldHaveSingleItem().Fields.Title.ShouldBe("&l12; and &f;");
    }

    [Theory]
    [InlineData("<rss><channel><item><title>A<link>https://a.example/1</link></item><item><title>B</title></item></channel></rss>", 2)]
    [InlineData("<rss><channel><item><title>A</title><item><title>B</title></item></channel></rss>", 2)]
    [InlineData("<br />\n<b>Warning</b>: x in <b>y.php</b><br>\n<rss><channel><item><title>A & B < C</title></item></channel></rss>", 1)]
    [InlineData("<rss><channel><item><title attribute='x>A</title></item><item><title>B</title></item></channel></rss>", 2)]
    [InlineData("<rss><channel></p></b><item></x><title>A</title></item></rss>", 1)]
    public void Given_broken_xml_when_read_then_its_items_come_and_it_is_told(string xml, int items)
    {
        var (outcomes, notices) = Read("feed.xml", xml);

        outcomes.Count(outcome => outcome.Value is not null).ShouldBe(items);
        notices.Select(notice => notice.Code).ShouldContain("PX0210");
    }

    [Theory]
    [InlineData("<rss><channel>", "<item><title>A</title></item>")]
    [InlineData("<rss>", "<channel>")]
    [InlineData("<rss ", "a='")]
    [InlineData("<rss><channel><item>", "<![CDATA[")]
    [InlineData("<rss><channel><item>", "<!--")]
    [InlineData("<!DOCTYPE rss [", "\"[<!--")]
    [InlineData("<rss><channel>", "</channel><channel>")]
    [InlineData("<rss><channel><item>", "&amp;&#x;&")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[", "{\"a\":[")]
    public void Given_much_of_anything_when_read_then_it_ends(string start, string more)
    {
        var text = start + string.Concat(Enumerable.Repeat(more, 300_000 / more.Length * 10));

        Should.CompleteIn(() => Read("feed.xml", text), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Given_damaged_feeds_when_read_then_each_is_read_or_refused()
    {
        byte[][] feeds = [.. ((string[])[Rss, Rdf, Atom, Json, News]).Select(Encoding.UTF8.GetBytes)];
        var (mutator, reader, read) = (new PageMutator(seed: 4), new DraftReader(Sources.Records.MetaTable.None), 0);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = mutator.Next(feeds);
            var feed = new FeedFile("feed.xml", "feed", static _ => { });

            var document = feed.Read(bytes);

            foreach (var draft in document.Value is { } content ? feed.Items(content).Select(item => item.Then(reader.Read)) : [])
            {
                read += draft.Value is { } known && known.Provenance!.Offset is null or >= 0 ? 1 : 0;
                (draft.Value is null).ShouldBe(draft.Problem is not null);
            }
        }

        read.ShouldBeGreaterThan(400);
    }

    [Fact]
    public void Given_a_feed_in_another_encoding_when_read_then_its_declaration_is_heeded_and_there_is_no_offset()
    {
        using var folder = new TempFolder();
        folder.File("feed.xml", [.. "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><title>T"u8, 0xF6, .. "r</title></item></channel></rss>"u8]);

        var draft = folder.Read().ShouldHaveSingleItem().Value!;

        draft.Fields.Title.ShouldBe("Tör");
        draft.Provenance!.Offset.ShouldBeNull();
    }

    private static Draft[] Drafts(string feed) => [.. Read("feed.xml", feed).Outcomes.Select(outcome => outcome.Value!)];

    private static (List<Outcome<Draft>> Outcomes, List<Problem> Notices) Read(string name, string feed)
    {
        using var folder = new TempFolder();
        var listing = new InputWalker(InputOptions.Default).List([folder.File(name, feed)]);
        var reader = new DraftReader(Sources.Records.MetaTable.None);
        List<Outcome<Draft>> outcomes = [.. listing.Items().Select(item => item.Then(reader.Read))];
        return (outcomes, [.. listing.TakeNotices()]);
    }
}
