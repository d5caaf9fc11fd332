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
