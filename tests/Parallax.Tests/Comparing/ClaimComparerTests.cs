using NodaTime;
using Parallax.Comparing;
using Parallax.Tests.Support;

namespace Parallax.Tests.Comparing;

public sealed class ClaimComparerTests
{
    private const string Ferry = "ferry carrying passengers harbour";

    [Fact]
    public void Given_two_near_numbers_that_hang_on_the_same_words_when_compared_then_they_are_claimed_of_one_thing() =>
        ClaimComparer.WhyApart(Slot(0, 136), Slot(1, 139)).ShouldBeNull();

    [Fact]
    public void Given_numbers_far_apart_when_compared_then_they_are_of_two_things() =>
        ClaimComparer.WhyApart(Slot(0, 136), Slot(1, 240))!.ShouldContain("too far apart");

    [Fact]
    public void Given_deaths_of_one_event_when_compared_then_they_may_lie_further_apart() =>
        ClaimComparer.WhyApart(Slot(0, 15, "killed"), Slot(1, 26, "killed")).ShouldBeNull();

    [Fact]
    public void Given_other_words_under_the_numbers_when_compared_then_they_are_of_two_things() =>
        ClaimComparer.WhyApart(Slot(0, 136), Slot(1, 139) with { Claim = SomeClaim.Of("jury acquitted farmer", "acquitted") })!.ShouldContain("hang on");

    [Fact]
    public void Given_two_verbs_when_compared_then_half_of_the_words_are_too_little() =>
        ClaimComparer.WhyApart(
            Slot(0, 136) with { Claim = SomeClaim.Of("minister nominations announced posts", "announced") },
            Slot(1, 139) with { Claim = SomeClaim.Of("minister nominations submitted senate", "submitted") })!.ShouldContain("hang on");

    [Fact]
    public void Given_one_of_the_numbers_as_a_further_one_when_compared_then_they_are_of_two_things() =>
        ClaimComparer.WhyApart(Slot(0, 136), Slot(1, 139) with { Claim = SomeClaim.Of(Ferry, "carrying") with { Apart = ["more"] } })!.ShouldContain("further");

    [Fact]
    public void Given_a_count_of_one_event_when_told_as_others_then_it_is_still_of_the_same_hurt()
    {
        var (others, plain) = (Hurt(0, 8) with { IsOther = true, Claim = OfBlast with { Apart = ["others"] } }, Hurt(1, 6));

        ClaimComparer.WhyApart(others, plain).ShouldBeNull();
        ClaimComparer.WhyApart(others with { Claim = OfBlast with { Apart = ["more"] } }, plain)!.ShouldContain("further");
        ClaimComparer.WhyApart(others with { Action = "arrested" }, plain with { Action = "arrested" })!.ShouldContain("further");
        ClaimComparer.WhyApart(others with { Claim = others.Claim with { Happening = SomeClaim.Bag("harvest") } }, plain)!.ShouldContain("further");
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Given_two_counts_of_the_dead_when_reported_days_apart_then_only_neighbouring_reports_are_surely_of_one_event(int days, bool isOne) =>
        ClaimComparer.AreOfOneEvent(Hurt(0, 8) with { Reported = Day }, Hurt(1, 6) with { Reported = Day.PlusDays(days) }).ShouldBe(isOne);

    [Fact]
    public void Given_two_verbs_when_both_count_one_noun_and_much_is_the_same_then_little_more_than_half_suffices()
    {
        var one = Slot(0, 136) with { Claim = SomeClaim.Of("diocese parish bishop serve catholics harvest granary orchard", "serve"), Context = SomeClaim.Bag("diocese parish bishop catholics") };
        var other = Slot(1, 139) with { Claim = SomeClaim.Of("diocese parish bishop represent catholics cathedral vineyard", "represent"), Context = SomeClaim.Bag("diocese parish bishop catholics") };

        ClaimComparer.WhyApart(one, other)!.ShouldContain("hang on");
        ClaimComparer.WhyApart(one with { Head = SomeClaim.Word("catholics") }, other with { Head = SomeClaim.Word("catholics") }).ShouldBeNull();
    }

    [Fact]
    public void Given_a_past_year_in_one_sentence_alone_when_only_the_words_around_are_alike_then_the_dead_are_of_two_events()
    {
        var one = Hurt(0, 58) with { Claim = SomeClaim.Of("nightclub", "left") };
        var other = Hurt(1, 49) with { Claim = SomeClaim.Of("concert", "killed") };

        ClaimComparer.WhyApart(one, other).ShouldBeNull();
        ClaimComparer.WhyApart(one, other with { Claim = other.Claim with { IsPast = true } })!.ShouldContain("hang on");
    }

    [Fact]
    public void Given_a_line_without_a_verb_when_compared_then_it_claims_nothing_unless_it_counts_the_dead()
    {
        ClaimComparer.WhyApart(Slot(0, 136), Slot(1, 139) with { Claim = SomeClaim.Of(Ferry, "carrying") with { IsLine = true } })!.ShouldContain("line");
        ClaimComparer.WhyApart(Slot(0, 15, "killed"), Slot(1, 26, "killed") with { Claim = SomeClaim.Of(Ferry, "carrying") with { IsLine = true } }).ShouldBeNull();
    }

    [Fact]
    public void Given_reports_about_others_when_the_sentences_name_nobody_in_common_then_they_are_of_two_things()
    {
        var (one, other) = (Slot(0, 136) with { Topics = ["kestria"] }, Slot(1, 139) with { Topics = ["orvane"] });

        ClaimComparer.WhyApart(one, other)!.ShouldContain("heads");
        ClaimComparer.WhyApart(one with { Names = ["lind"] }, other with { Names = ["lind"] }).ShouldBeNull();
        ClaimComparer.WhyApart(one, other with { Topics = ["orvane", "kestria"] }).ShouldBeNull();
        ClaimComparer.WhyApart(one, other with { Topics = [] }).ShouldBeNull();
        ClaimComparer.WhyApart(Hurt(0, 8) with { Topics = ["kestria"] }, Hurt(1, 6) with { Topics = ["orvane"] }).ShouldBeNull();
    }

    [Fact]
    public void Given_several_such_numbers_in_a_sentence_when_compared_then_nobody_knows_which_is_meant() =>
        ClaimComparer.WhyApart(Slot(0, 136), Slot(1, 139) with { IsListed = true })!.ShouldContain("several");

    [Theory]
    [InlineData("2031-05", "2031-06", false)]
    [InlineData("2031-05", "2030", false)]
    [InlineData("2031-05", "2031", true)]
    [InlineData("2031-05", "2031-05", true)]
    public void Given_months_in_both_sentences_when_compared_then_one_must_be_in_the_other(string one, string other, bool isOne) =>
        (ClaimComparer.WhyApart(Dated(0, 136, one), Dated(1, 139, other)) is null).ShouldBe(isOne);

    [Fact]
    public void Given_a_report_without_a_day_when_compared_then_only_a_toll_may_conflict()
    {
        ClaimComparer.WhyApart(Slot(0, 136), Slot(1, 139) with { Day = null })!.ShouldContain("day");
        ClaimComparer.WhyApart(Slot(0, 15, "killed"), Slot(1, 26, "killed") with { Day = null }).ShouldBeNull();
    }

    [Fact]
    public void Given_captives_to_be_freed_beside_some_who_were_when_compared_then_they_are_of_two_things() =>
        ClaimComparer.WhyApart(Slot(0, 40, "released") with { IsPlanned = true }, Slot(1, 36, "released"))!.ShouldContain("planned");

    [Fact]
    public void Given_two_subjects_with_names_when_compared_then_they_are_of_two_things() =>
        ClaimComparer.WhyApart(
            Slot(0, 136) with { Claim = SomeClaim.Of(Ferry, "carrying") with { Subject = "kestria" } },
            Slot(1, 139) with { Claim = SomeClaim.Of(Ferry, "carrying") with { Subject = "orvane" } })!.ShouldContain("two people, bodies or places");

    [Fact]
    public void Given_a_number_for_a_moment_when_compared_then_both_may_hold()
    {
        var soFar = Slot(0, 136) with { Claim = SomeClaim.Of(Ferry, "carrying") with { IsMomentary = true } };

        ClaimComparer.WhyApart(soFar, Slot(1, 139))!.ShouldContain("moment");
        ClaimComparer.WhyNotAtOnce(soFar, Slot(1, 139))!.ShouldStartWith("136");
        ClaimComparer.WhyNotAtOnce(Slot(1, 139), soFar)!.ShouldStartWith("136");
    }

    private static readonly LocalDate Day = new(2031, 5, 6);

    private static ClaimFrame OfBlast => SomeClaim.Of("blast market injured", "injured") with { Happening = SomeClaim.Bag("gunman ferry") };

    private static FigureSlot Hurt(int reading, decimal number) => SomeSlot.Of(reading, "people", number, action: "injured", claim: OfBlast, context: SomeClaim.Bag("gunman ferry market injured"));

    private static FigureSlot Dated(int reading, decimal number, string month) => Slot(reading, number) with { Claim = SomeClaim.Of(Ferry, "carrying") with { Months = [month] } };

    private static FigureSlot Slot(int reading, decimal number, string? action = null) =>
        SomeSlot.Of(reading, "people", number, action: action, claim: SomeClaim.Of(Ferry, "carrying"), context: SomeClaim.Bag(Ferry)) with { Day = new LocalDate(2031, 5, 6) };
}
