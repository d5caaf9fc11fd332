using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Dossiers;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Tests.Support;

namespace Parallax.Tests.Dossiers;

public sealed class PublishedUntilTests
{
    private const string Report = "Kestria offered a truce of six weeks in the Sollan valley. The plan was handed to the Front by the envoy of Tessaly, and the mediators of Aldmere said that an answer was expected within days. At least 2,140 people have been killed in the valley since the war began, and 118 captives are still held there.";
    private static readonly DossierBuilder Builder = new(Language.English);

    [Theory]
    [InlineData(5, "")]
    [InlineData(6, "first")]
    [InlineData(9, "first")]
    [InlineData(10, "first second")]
    public void Given_dated_reports_when_asked_as_of_a_day_then_those_until_then_are_kept_that_day_included(int day, string kept) =>
        Until(day, Reading("first", Report, 6), Reading("second", "Rain fell on Tor.", 10)).Readings.Select(reading => reading.Article.Id.Value).ShouldBe(kept.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Given_an_undated_report_that_nothing_bounds_when_asked_then_it_is_left_out_and_named()
    {
        var known = Until(20, Reading("first", Report, 6), Reading("open", "Rain fell on Tor.", null));

        known.Readings.Select(reading => reading.Article.Id.Value).ShouldBe(["first"]);
        known.Unknown.Select(id => id.Value).ShouldBe(["open"]);
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(20, true)]
    public void Given_an_undated_copy_of_a_dated_report_when_asked_then_it_is_kept_once_its_last_possible_day_has_come(int day, bool isKept)
    {
        var known = Until(day, Reading("first", Report, 6), Reading("copy", Report, null));

        known.Readings.Length.ShouldBe(isKept ? 2 : 1);
        known.Unknown.IsEmpty.ShouldBe(isKept);
    }

    private static PublishedUntil Until(int day, params ImmutableArray<Reading> readings) => Builder.PublishedUntil(readings, new LocalDate(2031, 5, day), asOne: true);

    private static Reading Reading(string id, string text, int? day)
    {
        var reading = Some.Reading(text, day is { } known ? new LocalDate(2031, 5, known) : null);
        return reading with { Article = reading.Article with { Id = new ArticleId(id) } };
    }
}
