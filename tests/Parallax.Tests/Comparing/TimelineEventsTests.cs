using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Dossiers;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Readings;
using Parallax.Tests.Support;

namespace Parallax.Tests.Comparing;

/// <summary>One event in two wordings is one entry of the timeline, and why can be asked.</summary>
public sealed class TimelineEventsTests
{
    private const string Arrested = "Police arrested Torvald Brenn on May 6, 2031, in a dawn raid on his mother's farm and took phones, letters and a laptop from the kitchen.";
    private const string Detained = "After the blast at the fish market, which killed four traders, shattered windows along the quay and closed the ferry terminal for a week, Torvald Brenn was detained on May 6.";
    private const string Sold = "Farmers in Kestria sold less barley on May 6, 2031, the ministry of trade said.";
    private static readonly DossierBuilder Builder = new(Language.English);

    [Fact]
    public void Given_an_arrest_in_two_wordings_then_it_is_one_entry_with_both_sources()
    {
        var entry = Timeline(Report("a", Arrested), Report("b", Detained)).ShouldHaveSingleItem();

        entry.Sources.Select(source => source.Article.Value).ShouldBe(["a", "b"]);
        entry.Origins.ShouldBe(2);
    }

    [Fact]
    public void Given_two_events_of_one_day_then_they_are_two_entries() => Timeline(Report("a", Arrested), Report("b", Sold)).Length.ShouldBe(2);

    [Fact]
    public void Given_the_same_verb_done_to_another_then_it_is_a_candidate_that_who_undergoes_it_forbids()
    {
        ImmutableArray<Reading> readings = [Report("a", Arrested), Report("b", "Officers of the port police arrested Ines Calder on May 6, 2031, when she tried to board the night ferry to Sollan with two false passports.")];

        Timeline(readings).Length.ShouldBe(2);
        var join = Joins(readings).ShouldHaveSingleItem();
        join.IsJoined.ShouldBeFalse();
        join.Reasons[0].ShouldBe("others undergo it");
    }

    [Fact]
    public void Given_the_same_arrest_on_two_days_then_it_is_two_entries() =>
        Timeline(Report("a", Arrested), Report("b", "Torvald Brenn was detained in Port Hale on May 9, 2031.")).Select(entry => entry.Date).ShouldBe(["2031-05-06", "2031-05-09"]);

    [Fact]
    public void Given_an_entry_in_two_wordings_when_explained_then_the_join_names_both_words()
    {
        var join = Joins(Report("a", Arrested), Report("b", Detained)).ShouldHaveSingleItem();

        join.IsJoined.ShouldBeTrue();
        (join.A.Entry, join.B.Entry).ShouldBe(("e1", "e1"));
        join.Weight.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(join.Least.ShouldNotBeNull());
        join.Reasons.ShouldContain("“arrest” and “detain”: words of one class");
    }

    [Fact]
    public void Given_sentences_of_the_same_words_when_explained_then_the_words_join_them()
    {
        var join = Joins(Report("a", "Mediators met envoys of the Sollan Front in Hale on May 6, 2031."), Report("b", "On May 6, 2031, two mediators met the envoys of the Front in Hale.")).ShouldHaveSingleItem();

        join.IsJoined.ShouldBeTrue();
        join.Reasons.ShouldHaveSingleItem().ShouldStartWith("shared words (+");
    }

    [Fact]
    public void Given_entries_of_one_day_that_have_nothing_in_common_when_explained_then_they_are_no_candidates() => Joins(Report("a", Arrested), Report("b", Sold)).ShouldBeEmpty();

    [Fact]
    public void Given_reports_in_another_order_then_the_dossier_is_the_same()
    {
        ImmutableArray<Reading> readings = [Report("a", Arrested), Report("b", Detained), Report("c", Sold), Report("d", "The arrest of Brenn on May 6, 2031, surprised Port Hale.")];

        Text(readings).ShouldBe(Text([.. readings.Reverse()]));
    }

    private static string Text(ImmutableArray<Reading> readings) =>
        System.Text.Encoding.UTF8.GetString(JsonLines.Line(json => DossierJson.Write(json, Builder.Build(readings, asOne: true)[0])));

    private static ImmutableArray<TimelineEntry> Timeline(params ImmutableArray<Reading> readings) => Builder.Build(readings, asOne: true)[0].Timeline;

    private static List<Join> Joins(params ImmutableArray<Reading> readings) => [.. Builder.Explain(readings, asOne: true)[0].Joins.Where(join => join.Kind == JoinKind.Event)];

    private static Reading Report(string id, string text)
    {
        var reading = Some.Reading(text, new LocalDate(2031, 5, 10));
        return reading with { Article = reading.Article with { Id = new ArticleId(id) } };
    }
}
