using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Parallax.Printing;
using Parallax.Tests.Support;
using Parallax.Times;

namespace Parallax.Tests.Times;

public sealed class TimeFinderTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly LocalDate Published = new(2031, 5, 14);

    public static TheoryData<string, string> Cases => GoldFile.Cases("times.md");

    [Theory, MemberData(nameof(Cases))]
    public void Given_a_gold_case_when_read_then_the_marks_are_the_same(string name, string marked)
    {
        var text = MarkedText.Strip(marked);

        var times = Some.Reading(text, Published).Times;

        MarkedText.Render(text, times.Select(time => (time.Span, MarkedText.Label(time)))).ShouldBe(marked, name);
    }

    [Theory]
    [InlineData("Under the plan the crews would get back pay from April.", "2032-04")]
    [InlineData("Under the plan the crews will get more from April.", "2033-04")]
    public void Given_what_is_owed_for_a_month_when_read_in_autumn_then_the_month_is_over(string text, string value) =>
        Some.Reading(text, new LocalDate(2032, 9, 11)).Times.ShouldHaveSingleItem().Value.ShouldBe(value);

    [Theory]
    [InlineData("He left on Monday.", "XXXX-WXX-1")]
    [InlineData("It began on October 7.", "XXXX-10-07")]
    [InlineData("It lasted weeks.", "PXW")]
    [InlineData("It began on October 7, 2030.", "2030-10-07")]
    public void Given_no_day_of_publication_when_read_then_what_is_open_stays_open(string text, string value)
    {
        Some.Reading(text).Times.ShouldHaveSingleItem().Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("2031", "2031-01-01", "2031-12-31")]
    [InlineData("2031-02", "2031-02-01", "2031-02-28")]
    [InlineData("2031-W20", "2031-05-12", "2031-05-18")]
    [InlineData("2031-W20-WE", "2031-05-17", "2031-05-18")]
    [InlineData("2031-Q2", "2031-04-01", "2031-06-30")]
    [InlineData("2031-05-14TNI", "2031-05-14", "2031-05-14")]
    [InlineData("199", "1990-01-01", "1999-12-31")]
    public void Given_a_definite_value_when_its_days_are_asked_then_they_are_all_it_covers(string value, string first, string last)
    {
        var days = Timex.Days(value).ShouldNotBeNull();

        (Timex.Day(days.Start), Timex.Day(days.End)).ShouldBe((first, last));
    }

    [Theory]
    [InlineData("XXXX-10-07")]
    [InlineData("PXW")]
    [InlineData("PRESENT_REF")]
    [InlineData("2031-SU")]
    [InlineData("2031-13-01")]
    [InlineData("2031-W99")]
    public void Given_an_open_value_when_its_days_are_asked_then_there_are_none(string value)
    {
        Timex.Days(value).ShouldBeNull();
    }

    [Fact]
    public void Given_any_text_when_read_then_spans_lie_inside_and_apart() =>
        Prop.ForAll<string, int>(AreInsideAndApart).QuickCheckThrowOnFailure();

    private static bool AreInsideAndApart(string? noise, int number)
    {
        var text = $"{noise} on March {number} 99999 {noise} the last {number} years ago {noise}";

        var times = Some.Reading(text, Published).Times;

        return times.All(time => time.Span.End <= text.Length && !time.Span.IsEmpty)
            && times.Zip(times.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start);
    }

    [Fact]
    public void Given_a_paragraph_in_front_when_read_then_spans_move_by_its_length()
    {
        const string front = "Rents rose.\n\n";
        const string text = "The envoy left on Monday and returns next week.";

        var moved = Some.Reading(front + text, Published).Times.Select(time => (time.Span.Start - front.Length, time.Value));

        moved.ShouldBe(Some.Reading(text, Published).Times.Select(time => (time.Span.Start, time.Value)));
    }

    [Fact]
    public void Given_a_word_of_a_million_letters_when_read_then_nothing_is_found()
    {
        Some.Reading(new string('a', 1_000_000), Published).Times.ShouldBeEmpty();
    }
}
