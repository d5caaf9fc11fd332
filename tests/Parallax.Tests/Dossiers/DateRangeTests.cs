using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Dossiers;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Tests.Support;

namespace Parallax.Tests.Dossiers;

public sealed class DateRangeTests
{
    private const string Fire = "A fire destroyed the fish market of Port Hale on Tuesday, the harbour police said. Nobody was hurt in the blaze at the fish market. The mayor of Port Hale, Ada Lind, promised traders a new hall.";
    private const string Blaze = "Traders of Port Hale lost their stalls on Tuesday when a fire destroyed the fish market, the fire brigade said. The mayor, Ada Lind, spoke of a new hall. The blaze at the fish market hurt nobody.";
    private const string Later = "The fish market of Port Hale lay in ashes after the fire. Traders asked the mayor, Ada Lind, when the new hall for the fish market would come. The fire brigade of Port Hale looks for what began the blaze.";
    private static readonly DossierBuilder Builder = new(Language.English);

    [Fact]
    public void Given_a_report_that_tells_of_the_weekday_of_its_story_when_dated_then_it_appeared_then_or_in_the_next_two_days()
    {
        var range = Range(Reading("known", Fire, 6), Reading("open", Blaze, null)).ShouldNotBeNull();

        (range.From, range.To).ShouldBe((new LocalDate(2031, 5, 6), new LocalDate(2031, 5, 8)));
        range.Reasons.ShouldContain("it tells what is new of Tuesday, which is 2031-05-06 in known of the same story");
    }

    [Fact]
    public void Given_a_report_that_tells_what_will_be_on_that_weekday_when_dated_then_it_has_no_range() =>
        Range(Reading("known", Fire, 6), Reading("open", Blaze.Replace("lost their stalls on Tuesday", "will lose their stalls on Tuesday", StringComparison.Ordinal), null)).ShouldBeNull();

    [Theory]
    [InlineData("lost their stalls on Tuesday", "are to lose their stalls on Tuesday")]
    [InlineData("lost their stalls on Tuesday when a fire destroyed the fish market", "lost their stalls when a fire destroyed the fish market and were invited by the mayor to meet on Tuesday")]
    public void Given_a_weekday_that_the_words_around_tell_as_one_to_come_when_dated_then_it_is_no_news(string told, string ahead) =>
        Range(Reading("known", Fire, 6), Reading("open", Blaze.Replace(told, ahead, StringComparison.Ordinal), null)).ShouldBeNull();

    [Fact]
    public void Given_a_range_of_a_week_or_less_when_the_report_names_weekdays_then_they_narrow_it_no_more()
    {
        var range = Range(Reading("one", Fire, 6), Reading("two", Blaze, 7), Reading("open", Later + " The mayor was at the hall on Sunday.", null)).ShouldNotBeNull();

        (range.From, range.To).ShouldBe((new LocalDate(2031, 5, 4), new LocalDate(2031, 5, 9)));
    }

    [Fact]
    public void Given_a_report_without_a_day_when_two_of_its_story_appeared_together_then_it_did_so_too()
    {
        var range = Range(Reading("one", Fire, 6), Reading("two", Blaze, 7), Reading("open", Later, null)).ShouldNotBeNull();

        (range.From, range.To).ShouldBe((new LocalDate(2031, 5, 4), new LocalDate(2031, 5, 9)));
        range.Reasons.ShouldHaveSingleItem().ShouldBe("it tells one story with one of 2031-05-06 and two of 2031-05-07");
    }

    [Fact]
    public void Given_a_report_without_a_day_when_one_alone_tells_its_story_then_it_has_no_range() =>
        Range(Reading("one", Fire, 6), Reading("open", Later, null)).ShouldBeNull();

    [Theory]
    [InlineData("A crane over the fish market of Port Hale, May 6, 2031.\n\n", true)]
    [InlineData("A crane over the fish market of Port Hale, May 9, 2031.\n\n", false)]
    [InlineData("A crane over the fish market of Port Hale, May 6.\n\n", false)]
    [InlineData("Traders leave the fish market of Port Hale on May 6, 2031.\n\n", true)]
    [InlineData("Port Hale has a fish market. It was built on May 6, 2031.\n\n", false)]
    [InlineData("The market burnt as it had in the May 6, 2031, fire.\n\n", false)]
    public void Given_a_full_date_at_the_head_when_the_report_tells_of_its_weekday_then_that_bounds_it(string head, bool isBounded)
    {
        var range = Range(Reading("open", head + Fire, null));

        range?.Reasons.ShouldContain("\"May 6, 2031\" stands at its head, and it tells of Tuesday");
        (range is not null).ShouldBe(isBounded);
    }

    private static PublishedRange? Range(params ImmutableArray<Reading> readings) =>
        Builder.Build(readings, asOne: true).ShouldHaveSingleItem().Articles.Single(article => article.Reading.Article.Id.Value == "open").PublishedRange;

    private static Reading Reading(string id, string text, int? day)
    {
        var reading = Some.Reading(text, day is { } known ? new LocalDate(2031, 5, known) : null);
        return reading with { Article = reading.Article with { Id = new ArticleId(id) } };
    }
}
