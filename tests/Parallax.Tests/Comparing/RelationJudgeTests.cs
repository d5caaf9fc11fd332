using NodaTime;
using Parallax.Comparing;
using Parallax.Tests.Support;
using Parallax.Text;

namespace Parallax.Tests.Comparing;

public sealed class RelationJudgeTests
{
    private const string Vote = "councillors backed harbour levy";
    private static readonly Sentence First = new(0, new TextSpan(0, 80), 0, 12, 0, Zone.Body);
    private static readonly Sentence Second = new(1, new TextSpan(81, 160), 12, 24, 0, Zone.Body);

    [Fact]
    public void Given_two_numbers_in_one_sentence_when_judged_then_they_measure_two_things()
    {
        var (relation, reason) = RelationJudge.Judge(Slot(0, First, 17), Slot(0, First, 61), []);

        relation.ShouldBe(FigureRelation.Scope);
        reason.ShouldStartWith("one sentence tells");
    }

    [Fact]
    public void Given_two_numbers_in_two_sentences_when_judged_then_they_may_conflict() =>
        RelationJudge.Judge(Slot(0, First, 51), Slot(0, Second, 61), []).Relation.ShouldBe(FigureRelation.Conflict);

    [Fact]
    public void Given_two_numbers_in_two_reports_when_judged_then_they_may_conflict() =>
        RelationJudge.Judge(Slot(0, First, 51), Slot(1, First, 61), []).Relation.ShouldBe(FigureRelation.Conflict);

    [Fact]
    public void Given_two_numbers_of_other_words_when_judged_then_they_are_of_two_things() =>
        RelationJudge.Judge(Slot(0, First, 51), Slot(1, First, 61) with { Claim = SomeClaim.Of("jury acquitted farmer", "acquitted") }, []).Relation.ShouldBe(FigureRelation.Scope);

    [Fact]
    public void Given_members_that_claim_the_same_two_numbers_of_one_thing_when_judged_then_all_that_give_them_conflict()
    {
        var elsewhere = Slot(1, First, 61) with { Claim = SomeClaim.Of("jury acquitted farmer", "acquitted") };

        RelationJudge.Judge(Slot(0, First, 51), elsewhere, [Slot(2, First, 61)]).Relation.ShouldBe(FigureRelation.Conflict);
    }

    [Fact]
    public void Given_a_number_for_a_moment_when_judged_then_the_other_may_hold_at_another() =>
        RelationJudge.Judge(Slot(0, First, 51), Slot(1, First, 61) with { Claim = SomeClaim.Of(Vote, "backed") with { IsMomentary = true } }, []).Relation.ShouldBe(FigureRelation.Scope);

    [Theory]
    [InlineData(41.5, 42)]
    [InlineData(42, 41.5)]
    public void Given_a_number_that_is_the_other_rounded_when_judged_then_they_are_compatible(double one, double other) =>
        RelationJudge.Judge(Slot(0, First, (decimal)one), Slot(1, First, (decimal)other), []).Relation.ShouldBe(FigureRelation.Compatible);

    [Fact]
    public void Given_a_count_of_the_dead_that_falls_when_judged_then_it_conflicts() =>
        RelationJudge.Judge(Dead(0, 58, 7), Dead(1, 59, 5), []).ShouldBe((FigureRelation.Conflict, "59 is given on 2031-05-05, 58 on 2031-05-07: such a count does not fall"));

    [Fact]
    public void Given_a_count_of_the_dead_that_grows_when_judged_then_it_evolves() =>
        RelationJudge.Judge(Dead(0, 59, 7), Dead(1, 58, 5), []).Relation.ShouldBe(FigureRelation.Evolves);

    private static FigureSlot Dead(int reading, decimal number, int day)
    {
        var slot = SomeSlot.Of(reading, "people", number, action: "killed", claim: SomeClaim.Of(Vote, "backed"), context: SomeClaim.Bag(Vote));
        return slot with { Day = new LocalDate(2031, 5, day), Reported = new LocalDate(2031, 5, day) };
    }

    private static FigureSlot Slot(int reading, Sentence sentence, decimal number) =>
        SomeSlot.Of(reading, "percent", number, sentence: sentence, claim: SomeClaim.Of(Vote, "backed"), context: SomeClaim.Bag(Vote)) with { Day = new LocalDate(2031, 5, 6) };
}
