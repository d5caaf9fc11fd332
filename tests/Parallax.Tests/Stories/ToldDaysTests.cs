using System.Collections.Frozen;
using Parallax.Stories;

namespace Parallax.Tests.Stories;

public sealed class ToldDaysTests
{
    private static readonly FrozenDictionary<string, int> Months =
        new Dictionary<string, int> { ["may"] = 5, ["nov"] = 11, ["november"] = 11 }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("It sank on November 28, 2031.", 11, 28)]
    [InlineData("Published: 28 NOVEMBER, 2031", 11, 28)]
    [InlineData("on May 3rd and on the 4th May", 5, 3, 5, 4)]
    [InlineData("between 3 and 4 May 5", 5, 5)]
    [InlineData("Nov. 3 - Nov. 3", 11, 3)]
    [InlineData("28 Nov", 11, 28)]
    [InlineData("They may 3 times a day")]
    [InlineData("in November 2031, 300 of 45 boats")]
    [InlineData("May 32, May 0, May 3a")]
    [InlineData("May")]
    [InlineData("")]
    public void Given_a_text_when_searched_then_its_days_are_found_once(string text, params int[] monthsAndDays)
    {
        var days = new List<int>();

        new ToldDays(Months).Find(text, days);

        days.ShouldBe(monthsAndDays.Chunk(2).Select(day => ToldDays.DayOf(day[0], day[1])));
    }

    [Theory]
    [InlineData(12, 31, 1, 1, 1)]
    [InlineData(1, 1, 12, 31, 1)]
    [InlineData(5, 3, 5, 3, 0)]
    [InlineData(1, 10, 3, 10, 62)]
    public void Given_two_days_when_compared_then_the_shorter_way_round_the_year_counts(int month, int day, int otherMonth, int otherDay, int expected) =>
        ToldDays.Between(ToldDays.DayOf(month, day), ToldDays.DayOf(otherMonth, otherDay)).ShouldBe(expected);
}
