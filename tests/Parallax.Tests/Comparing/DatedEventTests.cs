using Parallax.Comparing;
using Parallax.Languages;
using Parallax.Tests.Support;

namespace Parallax.Tests.Comparing;

public sealed class DatedEventTests
{
    private static readonly DatedEvent Dated = new(Language.English);

    [Theory]
    [InlineData("Police arrested Torvald Brenn on May 6, 2031.", "arrested")]
    [InlineData("The strike on May 6, 2031 killed four people.", "strike")]
    [InlineData("Police said on May 6, 2031 that Torvald Brenn was arrested.", "arrested")]
    [InlineData("The union made an offer on May 6, 2031.", "offer")]
    [InlineData("The blast occurred on May 6, 2031.", "blast")]
    public void The_word_that_the_date_hangs_on_carries_the_event(string text, string word)
    {
        var reading = Some.Reading(text);

        Dated.Find(reading, reading.Times.ShouldHaveSingleItem().Span).ShouldNotBeNull().Of(text).ShouldBe(word);
    }

    [Fact]
    public void Given_a_date_alone_then_there_is_no_event()
    {
        var reading = Some.Reading("May 6, 2031");

        Dated.Find(reading, reading.Times.ShouldHaveSingleItem().Span).ShouldBeNull();
    }
}
