using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Dossiers;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Readings;
using Parallax.Tests.Support;

namespace Parallax.Tests.Dossiers;

public sealed class DossierExplanationTests
{
    private const string Saying = "\"The harbour will be dredged before the herring fleet returns in autumn,\" Mayor Ada Lind told reporters in Brannoch.";
    private static readonly DossierBuilder Builder = new(Language.English);

    [Fact]
    public void Given_a_dossier_when_explained_then_it_is_the_same_dossier()
    {
        ImmutableArray<Reading> readings = [Reading("a", $"At least 2,140 people were killed in the Sollan valley. {Saying}", 6), Reading("b", $"At least 2,312 people were killed in the Sollan valley. {Saying}", 7)];

        var explained = Builder.Explain(readings, asOne: true).ShouldHaveSingleItem().Dossier;

        JsonLines.Line(json => DossierJson.Write(json, explained)).ShouldBe(JsonLines.Line(json => DossierJson.Write(json, Builder.Build(readings, asOne: true)[0])));
    }

    [Fact]
    public void Given_figures_of_one_quantity_when_explained_then_the_join_tells_what_was_weighed_and_what_it_needed()
    {
        var join = Joins(JoinKind.Series, Reading("a", "At least 2,140 people were killed in the Sollan valley.", 6), Reading("b", "At least 2,312 people were killed in the Sollan valley.", 14)).ShouldHaveSingleItem();

        join.IsJoined.ShouldBeTrue();
        (join.A.Entry, join.B.Entry).ShouldBe(("f1", "f1"));
        join.Weight.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(join.Least.ShouldNotBeNull());
        join.Reasons.ShouldContain(reason => reason.StartsWith("what happens to what is counted (+1.5", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_another_fate_of_as_many_people_when_explained_then_it_is_a_candidate_that_the_fate_forbids()
    {
        var join = Joins(JoinKind.Series, Reading("a", "12 people were killed in the blast in the Sollan valley on Monday.", 6), Reading("b", "12 people were injured in the blast in the Sollan valley on Monday.", 6)).ShouldHaveSingleItem();

        join.IsJoined.ShouldBeFalse();
        (join.A.Entry, join.B.Entry).ShouldBe((null, null));
        join.Reasons[0].ShouldBe("of one is said killed, of the other injured");
    }

    [Fact]
    public void Given_the_same_words_on_two_days_when_explained_then_they_are_a_candidate_of_two_occasions()
    {
        var join = Joins(JoinKind.Utterance, Reading("a", Saying, 6), Reading("b", Saying, 16)).ShouldHaveSingleItem();

        join.IsJoined.ShouldBeFalse();
        join.Reasons[0].ShouldStartWith("two occasions");
    }

    [Fact]
    public void Given_the_same_words_in_two_reports_of_a_day_when_explained_then_they_are_joined() =>
        Joins(JoinKind.Utterance, Reading("a", Saying, 6), Reading("b", Saying, 6)).ShouldHaveSingleItem().IsJoined.ShouldBeTrue();

    [Fact]
    public void Given_two_versions_of_an_offer_when_explained_then_the_values_that_differ_are_told()
    {
        var fallen = Joins(
            JoinKind.Proposal,
            Reading("a", "The Sollan Front offered a truce of six weeks. The offer was sent to Kestria.", 6), Reading("b", "The Sollan Front offered a truce of ten weeks. The new offer was sent to Kestria.", 8)).Where(join => !join.IsJoined).ToList();

        fallen.ShouldHaveSingleItem().Reasons.ShouldBe(["two versions of one author: six weeks in one stands where ten weeks stands in the other"]);
    }

    [Fact]
    public void Given_a_surname_that_two_bear_when_explained_then_it_is_a_candidate_for_either()
    {
        var joins = Joins(
            JoinKind.Entity,
            Reading("a", "Mayor Ada Lind spoke first. Ada Lind then left the hall.", 6), Reading("b", "Minister Nils Lind answered in the hall. Nils Lind then left.", 6), Reading("c", "Mayor Lind spoke in the hall. Lind left early.", 6));

        var fallen = joins.Where(join => !join.IsJoined && join.Reasons[0] == "several here bear the name").ToList();
        fallen.Count.ShouldBe(2);
        fallen.ShouldAllBe(join => join.A.Place.Article == new ArticleId("c"));
    }

    [Fact]
    public void Given_readings_in_another_order_when_explained_then_the_joins_are_the_same()
    {
        ImmutableArray<Reading> readings = [Reading("a", $"At least 2,140 people were killed in Tor. {Saying}", 6), Reading("b", $"Some 2,140 people were killed in Tor. {Saying}", 6), Reading("c", $"Ada Lind went home. 2,312 people were killed in Tor. {Saying}", 14)];

        Told(readings).ShouldBe(Told([.. readings.Reverse()]));
    }

    private static List<string> Told(ImmutableArray<Reading> readings) =>
        [.. Builder.Explain(readings, asOne: true)[0].Joins.Select(join => System.Text.Encoding.UTF8.GetString(JsonLines.Line(json => JoinJson.Write(json, "", join))))];

    private static List<Join> Joins(JoinKind kind, params ImmutableArray<Reading> readings) =>
        [.. Builder.Explain(readings, asOne: true).ShouldHaveSingleItem().Joins.Where(join => join.Kind == kind)];

    private static Reading Reading(string id, string text, int day)
    {
        var reading = Some.Reading(text, new LocalDate(2031, 5, day));
        return reading with { Article = reading.Article with { Id = new ArticleId(id) } };
    }
}
