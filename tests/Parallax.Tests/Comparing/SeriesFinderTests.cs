using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Languages;
using Parallax.Tests.Support;

namespace Parallax.Tests.Comparing;

public sealed class SeriesFinderTests
{
    private const string Tanker = "Two tankers ran aground off Port Hale on Monday.";
    private static readonly SeriesFinder Finder = new(Language.English);

    [Fact]
    public void Given_one_count_in_two_reports_when_joined_then_both_agree() =>
        Relation(Find("The blast in Merrow killed 26 people on Monday.", "A blast in Merrow on Monday left 26 people dead.")).ShouldBe(FigureRelation.Agree);

    [Theory]
    [InlineData("Nearly 300", FigureRelation.Agree)]
    [InlineData("At least 300", FigureRelation.Conflict)]
    [InlineData("More than 300", FigureRelation.Conflict)]
    public void Given_nearly_a_number_when_another_report_tells_it_or_more_then_no_value_fits_both(string other, FigureRelation relation) =>
        Relation(Find("The blast at the Merrow market on Monday killed nearly 300 people, the mayor said.", $"{other} people were killed by the blast at the Merrow market on Monday, the hospital said.")).ShouldBe(relation);

    [Theory]
    [InlineData("The governor of Merrow won 39 percent of the vote in Port Hale.", "The mayor of Sollan won 39 percent of the vote in Tessaly.", 0)]
    [InlineData("The storm killed seven people in Merrow.", "The blast killed seven more people in the harbour.", 0)]
    [InlineData("The storm killed seven people in Merrow.", "Seven people were killed by the storm in Merrow.", 1)]
    public void Given_a_short_number_when_what_it_hangs_on_is_another_then_it_is_a_coincidence(string one, string other, int series) =>
        Find(one, other).Length.ShouldBe(series);

    [Theory]
    [InlineData("Ada Lind is liked by 39 percent of the voters, and disliked by 57 percent. In the last poll Per Holm was liked by 39 percent of the voters, and disliked by 51 percent.", 0)]
    [InlineData("The levy on herring will rise by 39 percent. The rise of 39 percent in the levy on herring begins in May.", 1)]
    public void Given_one_share_twice_in_a_report_when_it_stands_among_others_then_both_are_apart(string text, int series) =>
        Find(text, "The council met.").Length.ShouldBe(series);

    [Fact]
    public void Given_two_tolls_of_one_day_and_place_when_compared_then_they_conflict() =>
        Relation(Find("The blast at the Merrow market on Monday killed 26 people, the mayor said.", "The blast at the Merrow market on Monday killed 31 people, the hospital said.")).ShouldBe(FigureRelation.Conflict);

    [Theory]
    [InlineData("The ferry Halla was carrying 136 passengers when it ran aground off Merrow.", "The ferry Halla, carrying 139 passengers, ran aground off Merrow.")]
    [InlineData("The ferry Halla was carrying eight sailors when it ran aground off Merrow.", "The ferry Halla, carrying nine sailors, ran aground off Merrow.")]
    [InlineData("Lind paid for the boats herself, says the 48-page indictment of the harbour fund.", "With the 47-page indictment of the harbour fund in hand the council met.")]
    [InlineData("A gunman opened fire in the ferry hall of Merrow, killing five people and injuring eight others.", "Five people were killed and six injured when a gunman opened fire in the ferry hall of Merrow.")]
    [InlineData("Lind wondered why only five countries have reached that goal of the harbour treaty.", "Just six countries were meeting that goal of the harbour treaty, Lind said.")]
    [InlineData("The levy protects 800,000 young fishermen from eviction, the ministry said.", "The levy, which protected 690,000 young fishermen from eviction, ended.")]
    public void Given_two_numbers_claimed_of_one_thing_when_compared_then_they_conflict(string one, string other) =>
        Find(one, other).SelectMany(series => series.Relations).ShouldContain(relation => relation.Relation == FigureRelation.Conflict);

    [Theory]
    [InlineData("The ferry Halla was carrying 136 passengers when it ran aground off Merrow.", "The ferry Halla was carrying 42 passengers when it ran aground off Merrow.")]
    [InlineData("The storm was moving north past Merrow at 16 miles per hour.", "The storm was moving north past Merrow at 17 miles per hour.")]
    [InlineData("The ferry Halla was carrying 136 passengers when it ran aground off Merrow.", "The ferry Halla was carrying 139 more passengers when it ran aground off Merrow.")]
    [InlineData("The harbour index of Merrow fell to 2,641.", "The harbour index of Merrow rose to 2,649.")]
    [InlineData("The harbour of Merrow added 171,000 jobs, down from 187,000 a year before.", "The harbour of Merrow added 183,000 jobs.")]
    [InlineData("Ten of the dead of the blast at the Merrow market are guards.", "Seventeen dead in the blast at the Merrow market, police said.")]
    [InlineData("Lind died in the ambush at the Merrow ford with three other soldiers.", "Lind was one of four soldiers who died in the ambush at the Merrow ford.")]
    [InlineData("Lind is accused of killing 13 people at the Port Hale fort.", "Eight people have been killed, he said.")]
    public void Given_numbers_that_may_be_of_two_things_or_moments_when_compared_then_nothing_conflicts(string one, string other) =>
        Find(one, other).ShouldAllBe(series => series.Relations.All(relation => relation.Relation != FigureRelation.Conflict));

    [Fact]
    public void Given_a_report_that_gives_both_numbers_when_compared_then_they_stay_apart() =>
        Find("The ferry Halla was carrying 136 passengers. It passed 139 passengers on the quay.", "The ferry Halla was carrying 139 passengers.").ShouldAllBe(series => series.Relations.All(relation => relation.Relation != FigureRelation.Conflict));

    [Fact]
    public void Given_one_count_that_names_whom_it_includes_when_compared_then_the_scope_differs() =>
        Relation(Find("The blast at the Merrow market on Monday killed 26 people, including the attacker.", "The blast at the Merrow market on Monday killed 25 people, police said.")).ShouldBe(FigureRelation.Scope);

    [Theory]
    [InlineData("He left the Sollan council two years ago over the harbour levy.", "She left the Sollan council six years ago over the harbour levy.")]
    [InlineData("Ada Lind, 43, was shot outside the Merrow market on Monday.", "Per Holm, 48, was shot outside the Merrow market on Monday.")]
    [InlineData("The council asked for a sentence of ten years for Ada Lind over the harbour fund.", "A two-year plan for the harbour fund was told.")]
    public void Given_distances_ages_and_lengths_of_other_things_when_compared_then_they_stay_apart(string one, string other) =>
        Find(one, other).ShouldBeEmpty();

    [Theory]
    [InlineData(Tanker, "Two judges of the high court resigned over the levy on Tuesday.")]
    [InlineData("The 21-member harbour committee met on Monday.", "21 candidates of the harbour party stood on Monday.")]
    [InlineData("One farmer was forced to sell his herd in the north.", "One farmer drove a cart to the southern market at night.")]
    [InlineData("All voters will benefit, the party said.", "All voters will suffer, the paper wrote in its leader.")]
    public void Given_a_small_number_of_other_things_when_compared_then_they_stay_apart(string one, string other) =>
        Find(one, other).ShouldBeEmpty();

    [Fact]
    public void Given_two_numbers_of_one_report_when_compared_then_it_tells_them_apart() =>
        Find("The court passed 529 death sentences in Merrow. The court passed 683 death sentences in Merrow.").ShouldBeEmpty();

    [Fact]
    public void Given_a_number_that_the_other_sentence_gives_too_when_compared_then_only_the_same_are_joined()
    {
        var series = Find("With all votes of Sollan counted Lind holds 49.9 percent of the vote to the 48.4 percent of Holm.", "With all votes of Sollan counted Lind got 50 percent of the vote to the 48.4 percent of Holm.");

        series.ShouldAllBe(each => each.Members.Length == 2 && each.Relations[0].Relation != FigureRelation.Conflict);
        series.ShouldContain(each => each.Members.All(member => member.Figure.Low == 48.4m));
    }

    [Fact]
    public void Given_another_count_of_the_same_things_when_joined_then_both_agree() =>
        Relation(Find(Tanker, "The two tankers that ran aground off Port Hale on Monday leak oil.")).ShouldBe(FigureRelation.Agree);

    [Fact]
    public void Given_dead_and_missing_in_one_breath_when_read_then_each_number_has_its_own_fate() =>
        Find("The storm in Sollan left 33 dead and 56 missing.", "The toll of the storm in Sollan rose: 56 people died.").ShouldBeEmpty();

    [Fact]
    public void Given_a_number_behind_and_when_read_then_its_fate_is_not_the_one_before() =>
        Find("In the storm in Sollan 13 people have died and 75 were injured.", "The toll of the storm in Sollan rose: 75 people died.").ShouldBeEmpty();

    [Theory]
    [InlineData("In 2014 the party lost four council seats in Merrow.", "In 2022 the party lost four council seats in Merrow.")]
    [InlineData("Lind's approval in the harbour poll is below 40 percent.", "Lind's approval in the harbour poll is 34 percent in the suburbs.")]
    public void Given_one_report_that_tells_of_other_years_or_parts_when_read_then_its_numbers_stay_apart(string one, string other) =>
        Find($"{one} {other}").ShouldBeEmpty();

    [Fact]
    public void Given_a_third_of_two_things_when_compared_then_the_fraction_is_no_long_number() =>
        Find("Ferries are a third of all boat sales in Merrow.", "About a third of the savings of the harbour go to ferries.").ShouldBeEmpty();

    private static FigureRelation Relation(ImmutableArray<FigureSeries> series) => series.ShouldHaveSingleItem().Relations.ShouldHaveSingleItem().Relation;

    [Theory]
    [InlineData("Straitline has offered the crews a pay rise of 3 per cent over 24 months.", "The union rejected it after Straitline offered a pay rise of 3 per cent over 24 months.", "pay rise, per cent")]
    [InlineData("Straitline has offered the crews a pay rise of 3 per cent over 24 months.", "The union rejected it after Straitline offered a pay rise of 3 per cent over 24 months.", "pay rise, months")]
    [InlineData("Tamsel bid 455 crowns a share for the brewer Orvane.", "Tamsel's bid for the brewer Orvane is 455 crowns a share.", "crowns a share")]
    [InlineData("The union fears that the merger of the brewers will cost 900 of Orvane's 3,100 jobs.", "The merger of the brewers will cost 900 of Orvane's 3,100 jobs, the union fears.", "jobs, Orvane")]
    [InlineData("Nobody in Halmere can live on 3.25 per cent, said Ada Lind.", "Nobody in Halmere can live on 3.25 per cent, Ada Lind said.", "Nobody in Halmere can live on 3.25 per cent")]
    public void Given_a_measure_when_joined_then_the_title_tells_what_is_measured(string one, string other, string title) =>
        Find(one, other).ShouldContain(series => series.Title == title);

    private static ImmutableArray<FigureSeries> Find(params string[] texts)
    {
        var readings = texts.Select((text, i) => Some.Reading(new Article
        {
            Id = new ArticleId($"a{i}"),
            Source = "a.txt",
            Text = text,
            Language = "en",
            Published = new PublicationDate(new LocalDate(2031, 5, 6), null, PublicationBasis.Record),
        })).ToImmutableArray();
        var origins = new OriginMap([.. readings.Select((reading, i) => new Origin($"o{i}", [reading.Article.Id], OriginBasis.Own))]);
        return Finder.Find(readings, new EntityLinker().Link(readings), origins, []);
    }
}
