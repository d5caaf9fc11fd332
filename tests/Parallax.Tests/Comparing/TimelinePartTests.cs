using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Languages;
using Parallax.Readings;

namespace Parallax.Tests.Comparing;

/// <summary>Background and what is announced stand apart from what the reports tell.</summary>
public sealed class TimelinePartTests
{
    private static readonly ArticleReader Reader = new(Language.English);

    [Theory]
    [InlineData("The ferry sank on March 4.", TimelinePart.Told)]
    [InlineData("The two sides signed a truce on January 10.", TimelinePart.Background)]
    [InlineData("The two sides will sign a truce on March 20.", TimelinePart.Announced)]
    public void Given_one_report_of_the_sixth_of_March_then_the_event_is_in_its_part(string text, TimelinePart part) =>
        Find((6, text)).ShouldHaveSingleItem().Part.ShouldBe(part);

    [Fact]
    public void Given_a_day_that_a_later_report_tells_when_another_announced_it_then_it_is_told()
    {
        var entry = Find((6, "The two sides will sign a truce in Hale on March 10."), (11, "The two sides signed a truce in Hale on March 10.")).ShouldHaveSingleItem();

        entry.Part.ShouldBe(TimelinePart.Told);
        entry.Sources.Length.ShouldBe(2);
    }

    [Fact]
    public void Given_a_week_and_days_then_they_stand_in_the_order_in_which_they_begin() =>
        Find((13, "The ferry sank on March 12. The crews met last week. The port opened on March 1.")).Select(entry => entry.Date).ShouldBe(["2031-03-01", "2031-W10", "2031-03-12"]);

    [Fact]
    public void Given_what_was_told_of_last_week_when_another_report_tells_its_day_then_it_is_one_entry_of_that_day()
    {
        var entry = Find((6, "The board of Orvane rejected the offer of Tamsel on Tuesday."), (13, "The board of Orvane rejected the offer of Tamsel last week.")).ShouldHaveSingleItem();

        entry.Date.ShouldBe("2031-03-04");
        entry.Sources.Length.ShouldBe(2);
        entry.Origins.ShouldBe(2);
    }

    [Fact]
    public void Given_what_was_told_of_last_week_when_it_happened_on_two_days_of_it_then_it_stays_apart() =>
        Find((7, "The board of Orvane rejected the offer of Tamsel on Tuesday. The board of Orvane rejected the offer of Tamsel on Thursday."), (13, "The board of Orvane rejected the offer of Tamsel last week."))
            .Select(entry => entry.Date).ShouldBe(["2031-W10", "2031-03-04", "2031-03-06"]);

    [Fact]
    public void Given_what_was_told_of_a_day_outside_the_week_then_it_stays_apart() =>
        Find((6, "The board of Orvane rejected the offer of Tamsel on Saturday."), (13, "The board of Orvane rejected the offer of Tamsel last week.")).Length.ShouldBe(2);

    [Theory]
    [InlineData("Some 90 people have been killed in the valley since February.", 0)]
    [InlineData("Some 90 people were killed in the valley in February.", 1)]
    [InlineData("The envoy has shuttled between the two camps since Tuesday.", 1)]
    public void Given_a_month_since_which_a_state_lasts_then_it_dates_no_event(string text, int entries) => Find((6, text)).Length.ShouldBe(entries);

    private static ImmutableArray<TimelineEntry> Find(params ImmutableArray<(int Day, string Text)> reports)
    {
        ImmutableArray<Reading> readings =
        [
            .. reports.Select((report, i) => Reader.Read(new Article
            {
                Id = new ArticleId($"r{i}"),
                Source = $"r{i}.txt",
                Text = report.Text,
                Language = "en",
                Published = new PublicationDate(new LocalDate(2031, 3, report.Day), null, PublicationBasis.Record),
            })),
        ];
        var origins = new OriginMap([.. readings.Select((reading, i) => new Origin($"o{i}", [reading.Article.Id], OriginBasis.Own))]);
        return new TimelineFinder(Language.English).Find(readings, origins, []);
    }
}
