using System.Globalization;
using System.Text;
using Parallax.Running;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;
using Parallax.Sources.Tests.Support;
using Parallax.Sources.Web;

namespace Parallax.Sources.Tests.Web;

public sealed class WebFetcherTests
{
    private const string Site = "http://courier.example";
    private static readonly FetchOptions Options = FetchOptions.Default with { MostRetries = 2, LargestAnswer = 200_000 };

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://127.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    [InlineData("http://127。0。0。1/")]
    [InlineData("http://127.255.255.254:8080/")]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST./")]
    [InlineData("http://0/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://167838211/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://172.31.255.255/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://2852039166/")]
    [InlineData("http://0xA9FEA9FE/")]
    [InlineData("http://168.63.129.16/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://198.18.0.1/")]
    [InlineData("http://224.0.0.1/")]
    [InlineData("http://255.255.255.255/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[0:0:0:0:0:0:0:1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[64:ff9b::a9fe:a9fe]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[2001:0:7f00:1::]/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://[ff02::1]/")]
    [InlineData("http://[fec0::1]/")]
    [InlineData("http://courier.example@127.0.0.1/")]
    [InlineData("http://127.0.0.1:80@courier.example/")]
    [InlineData("http://127.0.0.1%2f@courier.example/")]
    [InlineData("http://127.0.0.1#@courier.example/")]
    [InlineData("http://127.0.0.1\\@courier.example/")]
    [InlineData("http://private.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1/")]
    public async Task Given_a_spelling_of_an_address_that_is_not_public_then_nothing_is_connected_to(string url)
    {
        var network = new LoopbackNetwork(1, host => host switch { "private.example" => ["10.0.0.1", "::1"], "courier.example" => [LoopbackNetwork.Public], _ => ["127.0.0.1"] });
        using var fetcher = new WebFetcher(Options, network, new SwiftTime());

        var outcome = await fetcher.FetchAsync(url);

        outcome.Problem.ShouldNotBeNull().Code.ShouldBeOneOf("PX0140", "PX0141");
        network.Connected.ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_names_that_change_their_address_then_only_what_was_checked_is_connected_to()
    {
        using var server = new OddServer(path => path == "/robots.txt" ? null : OddServer.Page("<p>Rain.</p>"));
        var asked = 0;
        var network = new LoopbackNetwork(server.Port, _ => Interlocked.Increment(ref asked) % 2 == 1 ? [LoopbackNetwork.Public, "127.0.0.1"] : ["127.0.0.1"]);
        using var fetcher = new WebFetcher(Options, network, new SwiftTime());

        var outcomes = new List<Outcome<FetchedPage>>();
        for (var i = 0; i < 4; i++)
        {
            outcomes.Add(await fetcher.FetchAsync($"{Site}/{i}"));
        }

        outcomes.ShouldContain(outcome => outcome.Problem != null && outcome.Problem.Code == "PX0141");
        network.Connected.ShouldAllBe(address => address.Address.ToString() == LoopbackNetwork.Public);
    }

    [Theory]
    [InlineData("http://10.0.0.1/", "PX0141")]
    [InlineData("http://localhost.example/", "PX0141")]
    [InlineData("http://[::ffff:169.254.169.254]/latest", "PX0141")]
    [InlineData("file:///etc/passwd", "PX0140")]
    [InlineData("//user:pw@courier.example/", "PX0140")]
    [InlineData("/loop", "PX0145")]
    public async Task Given_a_redirect_to_where_nothing_is_fetched_then_it_is_refused(string location, string code)
    {
        using var server = new OddServer(path => path == "/robots.txt" ? null : OddServer.Status("302 Found", $"Location: {location}\r\n"));
        var network = new LoopbackNetwork(server.Port, host => [host == "localhost.example" ? "127.0.0.1" : LoopbackNetwork.Public]);
        using var fetcher = new WebFetcher(Options, network, new SwiftTime());

        (await fetcher.FetchAsync($"{Site}/loop")).Problem!.Code.ShouldBe(code);
        network.Connected.ShouldAllBe(address => address.Address.ToString() == LoopbackNetwork.Public);
    }

    [Fact]
    public async Task Given_a_redirect_to_a_page_then_its_last_address_is_told()
    {
        using var server = new OddServer(path => path switch { "/robots.txt" => null, "/a" => OddServer.Status("301 Moved", "Location: /b?x=1\r\n"), _ => OddServer.Page("<p>Rain.</p>") });
        using var fetcher = new WebFetcher(Options, new LoopbackNetwork(server.Port), new SwiftTime());

        var page = (await fetcher.FetchAsync($"{Site}/a")).Value!;

        page.Address.ShouldBe($"{Site}/b?x=1");
        Encoding.ASCII.GetString(page.Bytes).ShouldBe("<p>Rain.</p>");
        page.Fetched.ShouldStartWith("2031-03-02T08:00:");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\nConnection: close\r\n\r\nshort", "PX0143")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhal", "PX0143")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\nContent-Length: 4\r\n\r\nxxxx", "PX0143")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: zstd\r\nContent-Length: 4\r\n\r\nxxxx", "PX0143")]
    [InlineData("no http at all\r\n\r\n", "PX0143")]
    [InlineData("", "PX0143")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "PX0144")]
    [InlineData("HTTP/1.1 304 Not Modified\r\n\r\n", "PX0144")]
    [InlineData("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "PX0144")]
    public async Task Given_a_wrong_answer_then_it_is_refused(string answer, string code)
    {
        using var server = new OddServer(path => path == "/robots.txt" ? null : answer);
        using var fetcher = new WebFetcher(Options, new LoopbackNetwork(server.Port), new SwiftTime());

        (await fetcher.FetchAsync($"{Site}/")).Problem!.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("/endless", "PX0105")]
    [InlineData("/headers", "PX0143")]
    [InlineData("/silent", "PX0143")]
    [InlineData("/drops", "PX0143")]
    [InlineData("/bomb", "PX0105")]
    public async Task Given_a_server_that_does_not_come_to_an_end_then_limits_hold_and_the_others_go_on(string path, string code)
    {
        using var server = new OddServer(AnswerWithoutEndAsync);
        using var fetcher = new WebFetcher(Options with { MostRetries = 0, Timeout = TimeSpan.FromSeconds(4) }, new LoopbackNetwork(server.Port), new SwiftTime());
        var bad = fetcher.FetchAsync($"http://h1.example{path}");
        var good = fetcher.FetchAsync("http://h2.example/good");

        (await bad).Problem.ShouldNotBeNull().Code.ShouldBe(code);
        Encoding.ASCII.GetString((await good).Value.ShouldNotBeNull().Bytes).ShouldBe("<p>Rain.</p>");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Given_a_certificate_that_nobody_vouches_for_when_fetched_then_the_page_is_refused_at_once_and_nothing_is_asked(bool isOfItself)
    {
        using var certificates = new Certificates();
        using var certificate = isOfItself ? Certificates.OfItself("courier.example") : certificates.For("courier.example");
        using var server = new OddServer(_ => OddServer.Page("<p>Rain.</p>")) { Certificate = certificate };
        var network = new LoopbackNetwork(server.Port);
        using var fetcher = new WebFetcher(Options, network, new SwiftTime());

        (await fetcher.FetchAsync("https://courier.example/")).Problem!.Code.ShouldBe("PX0148");

        network.Connected.ShouldHaveSingleItem().Port.ShouldBe(443);
        server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("429 Too Many", "Retry-After: 7\r\n", 7)]
    [InlineData("503 Unavailable", "Retry-After: Sun, 02 Mar 2031 08:00:40 GMT\r\n", 39)]
    [InlineData("503 Unavailable", "", 1)]
    public async Task Given_a_server_that_asks_for_a_pause_then_it_is_asked_again_after_it(string status, string field, int seconds)
    {
        var asked = 0;
        using var server = new OddServer(path => path == "/robots.txt" ? null : asked++ == 0 ? OddServer.Status(status, field) : OddServer.Page("<p>Rain.</p>"));
        var time = new SwiftTime();
        using var fetcher = new WebFetcher(Options, new LoopbackNetwork(server.Port), time);

        (await fetcher.FetchAsync($"{Site}/")).Value.ShouldNotBeNull();

        asked.ShouldBe(2);
        time.Pauses.ShouldContain(TimeSpan.FromSeconds(seconds), $"{string.Join(' ', time.Pauses)}");
    }

    [Theory]
    [InlineData("Retry-After: 86400\r\n", 1)]
    [InlineData("Retry-After: Sun, 02 Mar 2081 08:00:40 GMT\r\n", 1)]
    [InlineData("Retry-After: nonsense\r\n", 3)]
    public async Task Given_a_server_that_never_has_time_then_it_is_left(string field, int times)
    {
        var asked = 0;
        using var server = new OddServer(path => path == "/robots.txt" ? null : asked++ < 100 ? OddServer.Status("503 Unavailable", field) : null);
        using var fetcher = new WebFetcher(Options, new LoopbackNetwork(server.Port), new SwiftTime());

        (await fetcher.FetchAsync($"{Site}/")).Problem!.Message.ShouldContain("503");

        asked.ShouldBe(times);
    }

    [Theory]
    [InlineData("200 OK", "User-agent: *\nDisallow: /", "PX0142")]
    [InlineData("200 OK", "User-agent: Parallax\nDisallow: /\n\nUser-agent: *\nAllow: /", "PX0142")]
    [InlineData("200 OK", "User-agent: other\nDisallow: /", null)]
    [InlineData("403 Forbidden", "User-agent: *\nDisallow: /", null)]
    [InlineData("500 Broken", "", "PX0142")]
    public async Task Given_a_robots_file_then_it_is_heeded(string status, string file, string? code)
    {
        using var server = new OddServer(path => path == "/robots.txt" ? $"HTTP/1.1 {status}\r\nContent-Length: {file.Length}\r\nConnection: close\r\n\r\n{file}" : OddServer.Page("<p>Rain.</p>"));
        using var fetcher = new WebFetcher(Options, new LoopbackNetwork(server.Port), new SwiftTime());

        (await fetcher.FetchAsync($"{Site}/a")).Problem?.Code.ShouldBe(code);
        server.Requests.Count(request => request.StartsWith("GET /a ", StringComparison.Ordinal)).ShouldBe(code is null ? 1 : 0);
    }

    [Fact]
    public async Task Given_many_pages_of_one_host_then_they_are_asked_for_one_at_a_time_with_a_pause()
    {
        var (now, most) = (0, 0);
        using var server = new OddServer(async (path, stream, stop) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Yield();
            Interlocked.Decrement(ref now);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(path == "/robots.txt" ? OddServer.Status("404 No") : OddServer.Page("<p>Rain.</p>")), stop);
        });
        var time = new SwiftTime();
        using var fetcher = new WebFetcher(Options with { Contact = "desk@courier.example" }, new LoopbackNetwork(server.Port), time);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => fetcher.FetchAsync(string.Create(CultureInfo.InvariantCulture, $"{Site}/{i}"))));

        outcomes.ShouldAllBe(outcome => outcome.Value != null);
        most.ShouldBe(1);
        time.Pauses.Count(pause => pause == TimeSpan.FromSeconds(1)).ShouldBe(6);
        server.Requests.ShouldAllBe(request => request.Contains("User-Agent: Parallax/", StringComparison.Ordinal) && request.Contains("(+desk@courier.example)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_cache_then_what_has_not_changed_is_not_fetched_again_and_a_run_repeats_offline()
    {
        using var folder = new TempFolder();
        using var server = new OddServer(path => path == "/robots.txt" ? null : OddServer.Page("<p>Rain.</p>", "ETag: \"v1\"\r\n"));
        var options = Options with { Cache = Path.Combine(folder.Path, "cache") };
        using var first = new WebFetcher(options, new LoopbackNetwork(server.Port), new SwiftTime());
        var fetched = (await first.FetchAsync($"{Site}/a")).Value!;

        using var unchanged = new OddServer(path => path == "/robots.txt" ? null : OddServer.Status("304 Not Modified"));
        using var second = new WebFetcher(options, new LoopbackNetwork(unchanged.Port), TimeProvider.System);
        var again = (await second.FetchAsync($"{Site}/a")).Value!;
        using var offline = new WebFetcher(options with { IsOffline = true }, new LoopbackNetwork(1), TimeProvider.System);
        var kept = (await offline.FetchAsync($"{Site}/a")).Value!;

        unchanged.Requests.ShouldContain(request => request.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal));
        foreach (var page in (FetchedPage[])[again, kept])
        {
            page.Bytes.ShouldBe(fetched.Bytes);
            (page with { Bytes = fetched.Bytes }).ShouldBe(fetched);
        }

        (await offline.FetchAsync($"{Site}/b")).Problem!.Code.ShouldBe("PX0147");
        File.WriteAllText(Directory.GetFiles(options.Cache!, "*.body").Single(), "damaged");
        (await offline.FetchAsync($"{Site}/a")).Problem!.Code.ShouldBe("PX0147");
    }

    [Fact]
    public void Given_addresses_as_inputs_then_pages_and_feeds_are_read_in_order_and_pages_of_feeds_only_when_asked()
    {
        const string feed = "<rss><channel><item><title>One</title><link>/one</link><description>Short.</description></item><item><title>Gone</title><link>/gone</link></item></channel></rss>";
        using var server = new OddServer(path => path switch
        {
            "/feed" => OddServer.Page(feed).Replace("text/html", "application/rss+xml", StringComparison.Ordinal),
            "/one" => OddServer.Page("<html><title>One page</title><p>The whole report of one.</p></html>"),
            "/page" => OddServer.Page("<p>Zo\u00EB.</p>").Replace("text/html", "text/html; charset=windows-1252", StringComparison.Ordinal),
            "/film" => OddServer.Page("x").Replace("text/html", "video/mp4", StringComparison.Ordinal),
            _ => null,
        });
        using var fetcher = new WebFetcher(Options, new LoopbackNetwork(server.Port), new SwiftTime());
        var options = InputOptions.Default with { Web = fetcher };
        var reader = new DraftReader(MetaTable.None);

        var plain = new InputWalker(options).List([$"{Site}/page", $"{Site}/feed", $"{Site}/film"]).Items().Select(item => item.Then(reader.Read)).ToArray();
        var listing = new InputWalker(options with { Follows = true }).List([$"{Site}/feed"]);
        var followed = listing.Items().Select(item => item.Then(reader.Read)).ToArray();

        plain.Select(draft => draft.Value?.Text ?? draft.Problem!.Code).ShouldBe(["Zo\u00EB.", "Short.", "", "PX0146"]);
        plain[0].Value!.Id.Value.ShouldBe($"{Site}/page");
        plain[0].Value!.Provenance!.Fetched.ShouldNotBeNull();
        followed.Select(draft => (draft.Value!.Id.Value, draft.Value.Text, draft.Value.Fields.Title)).ShouldBe([($"{Site}/one", "The whole report of one.", "One"), ($"{Site}/gone", "", "Gone")]);
        listing.TakeNotices().ShouldHaveSingleItem().Code.ShouldBe("PX0215");
    }

    [Fact]
    public void Given_a_list_of_feeds_when_followed_then_its_feeds_and_their_pages_are_read()
    {
        using var server = new OddServer(path => path switch
        {
            "/f1" => OddServer.Page("<rss><channel><item><title>A</title><link>/a</link></item></channel></rss>"),
            "/f2" => OddServer.Page("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"url\":\"/b\"}]}").Replace("text/html", "application/json", StringComparison.Ordinal),
            "/b" => OddServer.Page("<p>Page b.</p>"),
            _ => null,
        });
        using var folder = new TempFolder();
        var list = folder.File("list.xml", $"<opml><body><outline xmlUrl='{Site}/f1'/><outline xmlUrl='{Site}/f2'/></body></opml>");
        using var fetcher = new WebFetcher(Options, new LoopbackNetwork(server.Port), new SwiftTime());

        var items = new InputWalker(InputOptions.Default with { Web = fetcher, Follows = true }).List([list]).Items().ToArray();

        items.Select(item => item.Value?.Id ?? item.Problem!.Code).ShouldBe([$"{Site}/a", $"{Site}/b"]);
    }

    private static async Task AnswerWithoutEndAsync(string path, Stream stream, CancellationToken stop)
    {
        var head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n"u8.ToArray();
        switch (path)
        {
            case "/endless":
                await stream.WriteAsync((byte[])[.. head, .. "\r\n"u8], stop);
                while (true)
                {
                    await stream.WriteAsync(new byte[10_000], stop);
                }

            case "/headers":
                await stream.WriteAsync(head, stop);
                while (true)
                {
                    await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-{new string('a', 1000)}: b\r\n"), stop);
                }

            case "/silent":
                await stream.WriteAsync((byte[])[.. head, .. "\r\n<p>"u8], stop);
                await Task.Delay(Timeout.Infinite, stop);
                break;
            case "/drops":
                await stream.WriteAsync((byte[])[.. head, .. "\r\n"u8], stop);
                while (true)
                {
                    await stream.WriteAsync("<"u8.ToArray(), stop);
                    await Task.Delay(TimeSpan.FromMilliseconds(50), stop);
                }

            case "/bomb":
                await stream.WriteAsync((byte[])[.. head, .. "Content-Encoding: gzip\r\n\r\n"u8, .. TempFolder.Packed(new byte[50_000_000])], stop);
                break;
            case "/good":
                await stream.WriteAsync(Encoding.ASCII.GetBytes(OddServer.Page("<p>Rain.</p>")), stop);
                break;
            default:
                await stream.WriteAsync(Encoding.ASCII.GetBytes(OddServer.Status("404 Not Found")), stop);
                break;
        }
    }
}
