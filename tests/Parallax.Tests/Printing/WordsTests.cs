using Parallax.Printing;

namespace Parallax.Tests.Printing;

public sealed class WordsTests
{
    [Theory]
    [InlineData("2031-05-05", "5 May 2031")]
    [InlineData("2031-05", "May 2031")]
    [InlineData("2031-W20", "week of 12 May 2031")]
    [InlineData("2031-W20-WE", "weekend of 17 May 2031")]
    [InlineData("2031", "2031")]
    [InlineData("2031-W54", "2031-W54")]
    [InlineData("0000-W01", "0000-W01")]
    [InlineData("2031-W20-X", "2031-W20-X")]
    [InlineData("2031-Q2", "2031-Q2")]
    public void Given_the_date_of_an_event_then_people_can_read_it_and_nothing_is_made_up(string date, string expected) => Words.When(date).ShouldBe(expected);
}
