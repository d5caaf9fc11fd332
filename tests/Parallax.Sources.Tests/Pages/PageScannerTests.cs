using FsCheck;
using FsCheck.Fluent;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Tests.Pages;

public sealed class PageScannerTests
{
    [Theory]
    [InlineData("<p>One<p>Two", "One\n\nTwo")]
    [InlineData("<div>One <b>two</b>\n three<div>Four</div>five</div>", "One two three\n\nFour\n\nfive")]
    [InlineData("<ul><li>One<li>Two</ul>", "One\n\nTwo")]
    [InlineData("<p>One<br>two<br><br>three", "One\ntwo\n\nthree")]
    [InlineData("<table><tr><td>One<td>Two<tr><td>Three</table>", "One\tTwo\n\nThree")]
    [InlineData("a &amp; b &#8211; c &eacute; &#x1F600; &nosuch; &", "a & b – c é 😀 &nosuch; &")]
    [InlineData("<script>if (a < b) { '</p>' }</script>One<style>p{}</style><!-- two --><noscript>three</noscript>", "One")]
    [InlineData("One <svg><text>two</text></svg> three<select><option>four</select>", "One three")]
    [InlineData("<p>1 < 2 and 3 > 2</p>", "1 < 2 and 3 > 2")]
    [InlineData("<p title='a>b' class=x>One</p>", "One")]
    [InlineData("<p>One</p", "One")]
    [InlineData("<p>One <a href='x", "One")]
    [InlineData("</div></p>One</b>", "One")]
    public void Given_markup_when_scanned_then_its_visible_text_is_in_blocks(string html, string text)
    {
        PageScanner.Scan(html).Text.ShouldBe(text);
    }

    [Fact]
    public void Given_links_when_scanned_then_a_block_knows_how_much_of_it_they_are()
    {
        PageScanner.Scan("<p>One <a href=x>two</a></p>").Blocks.ShouldHaveSingleItem().LinkedLength.ShouldBe("two".Length + 1);
    }

    [Fact]
    public void Given_elements_a_little_deeper_than_browsers_keep_them_when_scanned_then_their_text_is_read()
    {
        PageScanner.Scan(string.Concat(Enumerable.Repeat("<div>", 1000)) + "One").Text.ShouldBe("One");
    }

    [Fact]
    public void Given_a_hundred_thousand_open_elements_when_scanned_then_the_reading_stops()
    {
        PageScanner.Scan(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "One").Excess.ShouldBe(PageExcess.Depth);
    }

    [Theory]
    [InlineData("<p>a", 600_000)]
    [InlineData("<b></b>", 1_600_000)]
    public void Given_very_many_blocks_or_elements_when_scanned_then_the_reading_stops(string piece, int count)
    {
        PageScanner.Scan(string.Concat(Enumerable.Repeat(piece, count))).Excess.ShouldBe(PageExcess.Size);
    }

    [Fact]
    public void Given_a_link_in_a_link_when_scanned_then_the_first_one_ends()
    {
        PageScanner.Scan("<p><a href=x>One<a href=y>two</a> three</p>").Blocks.ShouldHaveSingleItem().LinkedLength.ShouldBe("Onetwo".Length);
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("</")]
    [InlineData("&#")]
    [InlineData("<b><p>")]
    [InlineData("<a x='")]
    public void Given_very_many_broken_pieces_when_scanned_then_it_is_done_at_once(string piece)
    {
        var started = ThreadTime.Seconds;

        PageScanner.Scan(string.Concat(Enumerable.Repeat(piece, 200_000)));

        (ThreadTime.Seconds - started).ShouldBeLessThan(10);
    }

    [Fact]
    public void Given_any_markup_when_scanned_then_blocks_are_in_order_and_fill_the_text()
    {
        var piece = Gen.Elements("<p>", "</p>", "<div class='a b'>", "</div>", "<td>", "</table>", "<table><tr>", "<a href=x>", "</a>", "<br>", "one", " ", "two three", "&nbsp;", "&amp;", "<li>", "<h1>", "</h1>", "<script>", "</script>", "<!--", "-->", "<", ">", "'", "<span hidden>", "<time datetime='2031-05-09'>", "</time>", "<meta name=author content='Ana Rill'>", "\uD83D", "é");

        Prop.ForAll(Gen.ListOf(piece).Select(string.Concat).ToArbitrary(), html =>
        {
            var page = PageScanner.Scan(html);
            var at = 0;
            foreach (var block in page.Blocks)
            {
                block.Span.Start.ShouldBe(at);
                block.Span.Length.ShouldBeGreaterThan(0);
                block.LinkedLength.ShouldBeInRange(0, block.Span.Length);
                block.Element.ShouldBeInRange(-1, page.Elements.Length - 1);
                at = block.Span.End + 2;
            }

            page.Text.Length.ShouldBe(Math.Max(0, at - 2));
            page.Elements.Select((element, i) => element.Parent < i).ShouldAllBe(isEarlier => isEarlier);
        }).QuickCheckThrowOnFailure();
    }
}
