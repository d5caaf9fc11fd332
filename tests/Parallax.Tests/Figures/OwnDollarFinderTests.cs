using Parallax.Articles;
using Parallax.Figures;
using Parallax.Languages;
using Parallax.Tests.Support;
using Parallax.Text;

namespace Parallax.Tests.Figures;

public sealed class OwnDollarFinderTests
{
    [Theory]
    [InlineData("OTTAWA (Orun Press) - ", null, "CAD", "figure.money.dateline")]
    [InlineData("WELLINGTON - ", "https://news.example.com.au/a", "NZD", "figure.money.dateline")]
    [InlineData("", "https://news.example.com.au/a", "AUD", "figure.money.domain")]
    [InlineData("BELSUND - ", "https://www.example.ca/x", "USD", "figure.money")]
    [InlineData("", "https://www.example.com/x", "USD", "figure.money")]
    [InlineData("", "no address", "USD", "figure.money")]
    public void Given_a_report_when_read_then_a_bare_dollar_is_that_of_its_country_and_the_rule_tells_why(string dateline, string? url, string currency, string rule)
    {
        var text = dateline + "The bridge cost $5 million and US$2m for the ferry.";
        var article = new Article
        {
            Id = new ArticleId("a"),
            Source = "a.txt",
            Text = text,
            Url = url,
            Cuts = dateline.Length == 0 ? [] : [new Cut(new TextSpan(0, dateline.Length), CutReason.Dateline, "test")],
        };

        var figures = Some.Reading(article).Figures;

        figures.Select(figure => figure.Unit).ShouldBe([currency, "USD"]);
        figures[0].Rule.ShouldBe(rule);
        (new OwnDollarFinder(Language.English).Find(article)?.Currency ?? "USD").ShouldBe(currency);
    }
}
