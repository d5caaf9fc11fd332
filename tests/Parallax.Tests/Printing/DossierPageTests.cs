using System.Text.RegularExpressions;
using Parallax.Printing.Pages;
using Parallax.Tests.Support;

namespace Parallax.Tests.Printing;

public sealed partial class DossierPageTests
{
    [Fact]
    public void Given_a_dossier_when_printed_then_the_sections_stand_in_order()
    {
        var page = DossierPage.Of(SomeDossier.Create());

        string[] order = ["<h1>", "4 reports", "id=\"agreed\"", "id=\"changing\"", "id=\"disputed\"", "id=\"figures\"", "<svg", "id=\"positions\"", "id=\"statements\"", "id=\"proposals\"", "id=\"gaps\"", "id=\"timeline\"", "id=\"omissions\"", "id=\"reports\"", "id=\"lineage\"", "id=\"beside\"", "id=\"flags\"", "id=\"texts\""];
        order.Select(mark => page.IndexOf(mark, StringComparison.Ordinal)).ShouldBeInOrder();
        order.ShouldAllBe(mark => page.Contains(mark, StringComparison.Ordinal));
    }

    [Fact]
    public void Given_copies_when_counted_then_reports_and_independent_tellings_differ()
    {
        var page = DossierPage.Of(SomeDossier.Create());

        page.ShouldContain("<b>4 reports</b>, <b>3 independent tellings</b>");
        page.ShouldContain("3 reports, <b>2</b> independent");
    }

    [Fact]
    public void Given_a_fact_when_its_link_is_followed_then_its_exact_characters_are_marked()
    {
        var page = DossierPage.Of(SomeDossier.Create());

        var link = Regex.Match(page, "href=\"#(e[0-9]+)\"><bdi>131</bdi>");
        link.Success.ShouldBeTrue();
        page.ShouldContain($"id=\"{link.Groups[1].Value}\">131</span>");
    }

    [Fact]
    public void Given_any_page_when_its_ids_and_links_are_compared_then_every_link_has_its_one_target()
    {
        var page = DossierPage.Of(SomeDossier.Create());

        var ids = Id().Matches(page).Select(match => match.Groups[1].Value).ToList();
        ids.ShouldBeUnique();
        Link().Matches(page).Select(match => match.Groups[1].Value).Distinct().Except(ids).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onclick='alert(1)")]
    [InlineData("</style></script><!--")]
    [InlineData("javascript:alert(1)")]
    public void Given_markup_in_every_field_when_printed_then_it_stays_text(string hostile)
    {
        var clean = Tags().Matches(DossierPage.Of(SomeDossier.Create())).Select(match => match.Groups[1].Value).ToList();

        var page = DossierPage.Of(SomeDossier.Create(text => hostile + text));

        Tags().Matches(page).Select(match => match.Groups[1].Value).ShouldBe(clean);
        page.ShouldNotContain(hostile.Contains('<', StringComparison.Ordinal) || hostile.Contains('\'', StringComparison.Ordinal) ? hostile : "href=\"javascript");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onclick='alert(1)")]
    [InlineData("</style></script><!--")]
    [InlineData("</article></main><iframe srcdoc='<script>alert(1)</script>'>")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    public void Given_markup_in_the_text_of_every_report_when_printed_then_it_stays_text(string hostile)
    {
        var clean = Tags().Matches(DossierPage.Of(SomeDossier.Create(inText: text => text + "nothing odd"))).Select(match => match.Groups[1].Value).ToList();

        var page = DossierPage.Of(SomeDossier.Create(inText: text => text + hostile));

        Tags().Matches(page).Select(match => match.Groups[1].Value).ShouldBe(clean);
        page.ShouldNotContain(hostile);
        System.Net.WebUtility.HtmlDecode(page).ShouldContain(hostile);
    }

    [Theory]
    [InlineData("\u202eevil\u2066")]
    [InlineData("\ud800lone\udc00")]
    [InlineData("\0\u0007\u001b[31m")]
    public void Given_odd_characters_in_the_text_of_every_report_when_printed_then_they_end_with_their_paragraph(string hostile)
    {
        var page = DossierPage.Of(SomeDossier.Create(inText: text => text + hostile));

        page.ShouldNotContain('\0');
        page.ShouldNotContain('\u001b');
        page.Count(c => c == '\u202e').ShouldBe(BdiWrapped(page, '\u202e'));
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(page)).ShouldBe(page);
    }

    [Fact]
    public void Given_a_word_of_a_million_characters_in_every_text_when_printed_then_it_stands_only_in_its_report()
    {
        var page = DossierPage.Of(SomeDossier.Create(inText: text => text + new string('w', 1_000_000)));

        page.IndexOf("id=\"texts\"", StringComparison.Ordinal).ShouldBeInRange(1, 200_000);
        page.Length.ShouldBeLessThan(4_300_000);
    }

    [Theory]
    [InlineData("\u202eevil\u2066")]
    [InlineData("\ud800lone\udc00")]
    [InlineData("\0\u0007\u001b[31m")]
    [InlineData("\u009fcontrol")]
    public void Given_odd_characters_in_every_field_when_printed_then_the_page_is_well_formed(string hostile)
    {
        var page = DossierPage.Of(SomeDossier.Create(text => hostile + text));

        page.ShouldNotContain('\0');
        page.ShouldNotContain('\u001b');
        page.EnumerateRunes().Count(rune => rune.Value is 0x202e).ShouldBe(BdiWrapped(page, '\u202e'));
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(page)).ShouldBe(page);
    }

    [Fact]
    public void Given_a_word_of_a_million_characters_in_every_field_when_printed_then_labels_are_short()
    {
        var page = DossierPage.Of(SomeDossier.Create(text => new string('w', 1_000_000) + text));

        page.Length.ShouldBeLessThan(200_000);
    }

    [Fact]
    public void Given_the_policy_when_the_style_and_script_are_hashed_then_they_are_the_ones_allowed()
    {
        var page = DossierPage.Of(SomeDossier.Create());

        foreach (var (tag, directive) in new[] { ("style", "style-src"), ("script", "script-src") })
        {
            var content = Regex.Match(page, $"<{tag}>(.*?)</{tag}>", RegexOptions.Singleline).Groups[1].Value;
            var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content)));
            page.ShouldContain($"{directive} 'sha256-{hash}'");
        }

        page.ShouldContain("default-src 'none'");
        page.ShouldNotContain(" style=");
        page.ShouldNotContain("http://");
    }

    [Fact]
    public void Given_the_same_dossier_when_printed_twice_then_the_bytes_are_the_same() =>
        DossierPage.Of(SomeDossier.Create()).ShouldBe(DossierPage.Of(SomeDossier.Create()));

    /// <summary>How many of the characters stand inside an isolated stretch.</summary>
    private static int BdiWrapped(string page, char c) =>
        Isolated().Matches(page).Sum(match => match.Value.Count(each => each == c));

    [GeneratedRegex("""\sid="([^"]+)""", RegexOptions.None, 2000)]
    private static partial Regex Id();

    [GeneratedRegex("""href="#([^"]+)""", RegexOptions.None, 2000)]
    private static partial Regex Link();

    [GeneratedRegex("<(/?[a-z0-9]+)", RegexOptions.None, 2000)]
    private static partial Regex Tags();

    [GeneratedRegex("<title>.*?</title>|<bdi>.*?</bdi>|<text [^>]*>.*?</text>|<(?<tag>[a-z]+)[^>]*dir=\"auto\"[^>]*>.*?</\\k<tag>>|aria-label=\"[^\"]*\"|title=\"[^\"]*\"", RegexOptions.Singleline, 2000)]
    private static partial Regex Isolated();
}
