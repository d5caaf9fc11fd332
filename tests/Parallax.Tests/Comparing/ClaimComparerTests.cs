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

    private static FigureSlot Dated(int reading, decimal number, string month) => Slot(reading, number) with { Claim = SomeClaim.Of(Ferry, "carrying") with { Months = [month] } };

    private static FigureSlot Slot(int reading, decimal number, string? action = null) =>
        SomeSlot.Of(reading, "people", number, action: action, claim: SomeClaim.Of(Ferry, "carrying"), context: SomeClaim.Bag(Ferry)) with { Day = new LocalDate(2031, 5, 6) };
}
