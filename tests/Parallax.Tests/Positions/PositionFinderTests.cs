using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Parallax.Printing;
using Parallax.Tests.Support;

namespace Parallax.Tests.Positions;

public sealed class PositionFinderTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly LocalDate Published = new(2031, 5, 14);

    public static TheoryData<string, string> Cases => GoldFile.Cases("positions.md");

    [Theory, MemberData(nameof(Cases))]
    public void Given_a_gold_case_when_read_then_the_marks_are_the_same(string name, string marked)
    {
        var text = MarkedText.Strip(marked);

        var positions = Some.Reading(text, Published).Positions;

        MarkedText.Render(text, positions.Select(position => (position.Span, MarkedText.Label(position)))).ShouldBe(marked, name);
    }

    [Fact]
    public void Given_a_day_in_the_sentence_when_read_then_the_stance_was_taken_then()
    {
        Some.Reading("Ana Ruiz rejected the proposal for a truce on Monday.", Published).Positions.ShouldHaveSingleItem().Date.ShouldBe(new LocalDate(2031, 5, 12));
    }

    [Fact]
    public void Given_any_text_when_read_then_spans_lie_inside_and_are_not_empty() =>
        Prop.ForAll<string>(LieInside).QuickCheckThrowOnFailure();

    private static bool LieInside(string? noise)
    {
        var text = $"Ana Ruiz rejected {noise} the plan. {noise} mediators {noise}. He will not {noise} leave, {noise} demands {noise}";

        return Some.Reading(text).Positions.All(position => position.Span.End <= text.Length && !position.Span.IsEmpty && position.Actor.Length > 0);
    }
}
