using Parallax.Comparing;
using Parallax.Tests.Support;
using Parallax.Text;

namespace Parallax.Tests.Comparing;

public sealed class RelationJudgeTests
{
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
        RelationJudge.Judge(Slot(0, First, 17), Slot(0, Second, 61), []).Relation.ShouldBe(FigureRelation.Conflict);

    [Fact]
    public void Given_two_numbers_in_two_reports_when_judged_then_they_may_conflict() =>
        RelationJudge.Judge(Slot(0, First, 17), Slot(1, First, 61), []).Relation.ShouldBe(FigureRelation.Conflict);

    private static FigureSlot Slot(int reading, Sentence sentence, decimal number) => SomeSlot.Of(reading, "percent", number, sentence: sentence, isPart: true);
}
