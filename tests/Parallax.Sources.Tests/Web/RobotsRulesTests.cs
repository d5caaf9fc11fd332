using System.Text;
using Parallax.Sources.Web;

namespace Parallax.Sources.Tests.Web;

/// <summary>The examples of RFC 9309, and what crawlers meet.</summary>
public sealed class RobotsRulesTests
{
    // RFC 9309, 5.1
    private const string Simple = """
        User-Agent: *
        Disallow: *.gif$
        Disallow: /example/
        Allow: /publications/

        User-Agent: foobot
        Disallow:/
        Allow:/example/page.html
        Allow:/example/allowed.gif

        User-Agent: barbot
        User-Agent: bazbot
        Disallow: /example/page.html

        User-Agent: quxbot
        """;

    // RFC 9309, 5.2
    private const string Longest = """
        User-Agent: foobot
        Allow: /example/page/
        Disallow: /example/page/disallowed.gif
        """;

    [Theory]
    [InlineData(Simple, "other", "/a/picture.gif", false)]
    [InlineData(Simple, "other", "/a/picture.gif?x", true)]
    [InlineData(Simple, "other", "/example/x", false)]
    [InlineData(Simple, "other", "/publications/x", true)]
    [InlineData(Simple, "foobot", "/x", false)]
    [InlineData(Simple, "FooBot", "/example/page.html", true)]
    [InlineData(Simple, "foobot", "/example/allowed.gif", true)]
    [InlineData(Simple, "barbot", "/example/page.html", false)]
    [InlineData(Simple, "bazbot", "/example/page.html", false)]
    [InlineData(Simple, "bazbot", "/example/other.gif", true)]
    [InlineData(Simple, "quxbot", "/example/page.html", true)]
    [InlineData(Longest, "foobot", "/example/page/disallowed.gif", false)]
    [InlineData(Longest, "foobot", "/example/page/x", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "x", "/a", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "x", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /foo/bar?baz=https://foo.bar", "x", "/foo/bar?baz=https://foo.bar", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/ツ", "x", "/foo/bar/%E3%83%84", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/%E3%83%84", "x", "/foo/bar/%e3%83%84", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/%62%61%7A", "x", "/foo/bar/baz", false)]
    [InlineData("User-agent: *\nDisallow: /path/file-with-a-%2A.html", "x", "/path/file-with-a-x.html", true)]
    [InlineData("User-agent: *\nDisallow: /", "x", "/robots.txt", true)]
    [InlineData("\uFEFFuser-AGENT : parallax/1.0 # ours\r\nDISALLOW : /a # b\r\n", "parallax", "/ab", false)]
    [InlineData("User-agent: a\nDisallow: /1\n\nUser-agent: b\nDisallow: /2\n\nUser-agent: a\nDisallow: /3", "a", "/3", false)]
    [InlineData("User-agent: a\nDisallow: /1\n\nUser-agent: b\nDisallow: /2\n\nUser-agent: a\nDisallow: /3", "a", "/2", true)]
    [InlineData("User-agent: a\nSitemap: https://x.example/s\nUser-agent: b\nDisallow: /", "a", "/1", false)]
    [InlineData("Disallow: /\nUser-agent: *\nDisallow:", "x", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*/b*c$", "x", "/a/bxcxc", false)]
    [InlineData("User-agent: *\nDisallow: /*/b*c$", "x", "/a/bxcxd", true)]
    [InlineData("<html>not found</html>", "x", "/a", true)]
    [InlineData("", "x", "/a", true)]
    public void Given_a_file_when_asked_then_the_longest_rule_of_the_crawlers_group_decides(string file, string crawler, string path, bool allows) =>
        RobotsRules.Parse(Encoding.UTF8.GetBytes(file), crawler).Allows(path).ShouldBe(allows);

    [Fact]
    public void Given_a_delay_when_read_then_it_is_heeded_up_to_its_limit()
    {
        RobotsRules.Parse("User-agent: *\nCrawl-delay: 2.5"u8, "x").Delay.ShouldBe(TimeSpan.FromSeconds(2.5));
        RobotsRules.Parse("User-agent: *\nCrawl-delay: 86400"u8, "x").Delay.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Given_much_of_anything_when_read_and_asked_then_it_ends()
    {
        var stars = RobotsRules.Parse(Encoding.UTF8.GetBytes($"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("*a", 200_000))}b"), "x");

        Should.CompleteIn(() => stars.Allows("/" + new string('a', 2000)).ShouldBeTrue(), TimeSpan.FromSeconds(20));
    }
}
