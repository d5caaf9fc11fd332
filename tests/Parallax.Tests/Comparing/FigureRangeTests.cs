using Parallax.Comparing;
using Parallax.Figures;
using Parallax.Text;

namespace Parallax.Tests.Comparing;

public sealed class FigureRangeTests
{
    [Theory]
    [InlineData(27585, 5)]
    [InlineData(1200, 2)]
    [InlineData(26000, 2)]
    [InlineData(7, 1)]
    [InlineData(0, 1)]
    public void Given_a_number_when_read_then_its_significant_digits_are_counted(int number, int digits) =>
        FigureRange.Digits(number).ShouldBe(digits);

    [Theory]
    [InlineData(Hedge.MoreThan, 27000, 27000, 28000)]
    [InlineData(Hedge.Nearly, 120, 110, 120)]
    [InlineData(Hedge.AtLeast, 2140, 2140, 2150)]
    [InlineData(Hedge.Exact, 118, 118, 118)]
    [InlineData(Hedge.Exact, 34000, 33500, 34500)]
    public void Given_a_hedge_when_read_then_it_leaves_the_room_that_its_roundness_does(Hedge hedge, int number, int low, int high) =>
        FigureRange.Of(Figure(number, hedge)).ShouldBe((low, high));

    [Fact]
    public void Given_weeks_and_months_when_compared_then_both_are_counted_in_days()
    {
        FigureRange.UnitOf(Figure(6, Hedge.Exact) with { Unit = "weeks" }).ShouldBe(("days", 7m));
        FigureRange.UnitOf(Figure(6, Hedge.Exact) with { Unit = "trucks" }).ShouldBe(("trucks", 1m));
    }

    private static Figure Figure(decimal number, Hedge hedge) =>
        new(new TextSpan(0, 1), "test", hedge is Hedge.AtMost or Hedge.LessThan ? null : number, hedge is Hedge.AtLeast or Hedge.MoreThan ? null : number, hedge, "people", null, null, null, null, null);
}
