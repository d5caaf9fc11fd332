using NodaTime.Text;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Tests.Pages;

/// <summary>On what day a page says that it was published.</summary>
public sealed class PageDatesTests
{
    private static readonly ArticleCleaner Cleaner = new();

    [Fact]
    public void Given_day_and_month_that_could_be_either_when_nothing_tells_then_the_day_is_unknown_and_the_value_refused()
    {
        var article = Clean("en", """<span class="date">3/4/2031</span>""");

        article.Published.ShouldBeNull();
        article.Refused.Single().Reason.ShouldBe("day and month could be either number");
        article.Refused.Single().Value.Value.ShouldBe("3/4/2031");
    }

    [Theory]
    [InlineData("en-US", "2031-03-04")]
    [InlineData("en-GB", "2031-04-03")]
    [InlineData("de", "2031-04-03")]
    [InlineData("en-CA", null)]
    [InlineData("ja", null)]
    public void Given_the_country_of_a_page_when_its_day_could_be_two_then_it_is_read_as_usual_there(string language, string? day) =>
        DayOf(language, """<span class="date">3/4/2031</span>""").ShouldBe(day);

    [Theory]
    [InlineData("en", "https://lantern.example.co.uk/harbour", "2031-04-03")]
    [InlineData("en-US", "https://lantern.example.co.uk/harbour", null)]
    [InlineData("en-US", "https://lantern.example.tv/harbour", "2031-03-04")]
    public void Given_an_address_of_a_country_when_language_says_another_then_nothing_tells(string language, string url, string? day) =>
        DayOf(language, $"""<span class="date">3/4/2031</span><link rel="canonical" href="{url}">""").ShouldBe(day);

    [Theory]
    [InlineData("en-US", "<p>Last changed 25/12/2031</p>", "2031-04-03")]
    [InlineData("en-GB", "<p>Last changed 12/25/2031</p>", "2031-03-04")]
    [InlineData("en", """<meta property="article:modified_time" content="2031-04-03T10:00:00Z">""", "2031-04-03")]
    [InlineData("en", "<p>The next vote is on March 4, 2031.</p>", "2031-03-04")]
    public void Given_other_days_on_a_page_when_its_day_could_be_two_then_they_tell(string language, string other, string day) =>
        DayOf(language, $"""<span class="date">3/4/2031</span>{other}""").ShouldBe(day);

    [Theory]
    [InlineData("2031-02-31", "the calendar has no such day")]
    [InlineData("31 February 2031", "the calendar has no such day")]
    [InlineData("0001-01-01T00:00:00", "not between 1990 and 2100")]
    [InlineData("1899-05-09", "not between 1990 and 2100")]
    public void Given_an_impossible_day_when_cleaned_then_it_is_refused_with_a_reason(string day, string reason)
    {
        var article = Clean("en", $"""<meta property="article:published_time" content="{day}">""");

        article.Published.ShouldBeNull();
        article.Refused.Single().Reason.ShouldBe(reason);
        article.Refused.Single().Value.Rule.ShouldBe("meta.article:published_time");
    }

    [Fact]
    public void Given_an_impossible_day_beside_a_real_one_when_cleaned_then_the_real_one_is_taken() =>
        DayOf("en", """<meta property="article:published_time" content="2031-02-31"><time datetime="2031-05-09">9 May</time>""").ShouldBe("2031-05-09");

    private static string? DayOf(string language, string date) => Clean(language, date).Published is { } published ? LocalDatePattern.Iso.Format(published.Day) : null;

    private static Article Clean(string language, string date) => Cleaner.Clean(PageReader.Read(new ArticleId("a"), "a.html", $"""
        <html lang="{language}"><head><title>Harbour reopens after the storm</title></head>
        <body><main><article><h1>Harbour reopens after the storm</h1>{date}
        <p>The harbour of Lirre opened again on Friday, four days after the storm tore up its northern mole and sank eleven boats.</p>
        <p>Fishermen said that they had lost a week of herring, and that the co-operative would not pay for nets that were left on the quay.</p>
        <p>The council of Lirre will vote on Tuesday on a loan of four million crowns, most of which would go into a new breakwater of stone.</p>
        </article></main></body></html>
        """));
}
