using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Parallax.Polls;
using Parallax.Tests.Support;

namespace Parallax.Tests.Polls;

public sealed class PollFinderTests
{
    private static readonly LocalDate Published = new(2031, 5, 14);

    [Theory]
    [InlineData(
        "A new Vela Institute poll found that 47 percent of voters back the treaty and 39 percent oppose it. The survey of 1,012 adults was conducted from May 2 to May 6 and has a margin of error of plus or minus 3 percentage points.",
        "Vela Institute poll | Vela Institute | 2031-05-02..2031-05-06 | 1012 | 3 | ? | 47 back the treaty; 39 oppose it")]
    [InlineData(
        "According to a poll by Orrin Research, 52% of Tarn residents want the bridge closed, while 31% say it should stay open. The remaining 17% were undecided.",
        "poll | Orrin Research | ? | ? | ? | ? | 52 want the bridge closed; 31 it should stay open; 17 were undecided")]
    [InlineData(
        "A Karsa University survey published on Tuesday asked 2,004 people whether the mayor should resign. Fifty-eight per cent said she should.",
        "Karsa University survey | Karsa University | ? | 2004 | ? | whether the mayor should resign | 58 she should")]
    [InlineData(
        "The Belsund Times poll gave the mayor 38 percent, up from 31 percent in February.",
        "Belsund Times poll | Belsund Times | ? | ? | ? | ? | 38 mayor")]
    [InlineData(
        "A poll conducted for the Karsa Post by Vela interviewed 900 likely voters on May 3. It put the Greens on 34 per cent, the Liberals on 29 per cent and the Farmers on 12 per cent.",
        "poll | Vela | 2031-05-03..2031-05-03 | 900 | ? | ? | 34 Greens; 29 Liberals; 12 Farmers")]
    [InlineData(
        "Mila Serrat leads Jon Aster 48 percent to 41 percent among likely voters, according to a Vela poll released Monday.",
        "Vela poll | Vela | ? | ? | ? | ? | 48 Mila Serrat; 41 Jon Aster")]
    [InlineData(
        "The Tarn Institute's latest survey of 1,500 households, taken in April, shows 71 percent support the tax and 22 percent are against it, with a margin of error of 2.5 points.",
        "Tarn Institute's latest survey | Tarn Institute | 2031-04-01..2031-04-30 | 1500 | 2.5 | ? | 71 support the tax; 22 are against it")]
    [InlineData(
        "Two in five voters would consider emigrating, the poll showed.",
        "poll | ? | ? | ? | ? | ? | 40 would consider emigrating")]
    [InlineData("A survey of 300 companies found that 12 percent plan to cut jobs.", "survey | ? | ? | 300 | ? | ? | 12 plan to cut jobs")]
    public void Given_a_poll_when_read_then_its_parts_are_told_and_no_more(string text, string expected) =>
        Shown(text, Some.Reading(text, Published).Polls.ShouldHaveSingleItem()).ShouldBe(expected);

    [Theory]
    [InlineData("He went to the polls on Sunday. Turnout was 61 percent.")]
    [InlineData("A poll will be held on Sunday.")]
    [InlineData("Profits rose 12 percent.")]
    [InlineData("Jon Aster's poll numbers fell 12 percent.")]
    [InlineData("The survey showed that wages rose 0.2 percent in May.")]
    [InlineData("")]
    public void Given_no_poll_with_shares_when_read_then_none_is_found(string text) => Some.Reading(text, Published).Polls.ShouldBeEmpty();

    [Fact]
    public void Given_two_pollsters_when_read_then_their_polls_are_apart()
    {
        var polls = Some.Reading("A Vela Institute poll found 47 percent back the treaty. A poll by Orrin Research put support at 52 percent.", Published).Polls;

        polls.Select(poll => poll.Pollster).ShouldBe(["Vela Institute", "Orrin Research"]);
    }

    [Fact]
    public void Given_any_text_when_read_then_spans_lie_inside() =>
        Prop.ForAll<string, int>(LieInside).QuickCheckThrowOnFailure();

    private static bool LieInside(string? noise, int number)
    {
        var text = $"{noise} a Vela poll of {number} adults {noise} asked {noise} whether {noise} {number}% {noise} said and {number} percent to 4% {noise}. The poll {noise}";

        return Some.Reading(text, Published).Polls.All(poll =>
            poll.Span.End <= text.Length && poll.Shares.All(share => share.Span.End <= text.Length && share.AnswerSpan is null or { IsEmpty: false } && (share.AnswerSpan?.End ?? 0) <= text.Length));
    }

    private static string Shown(string text, Poll poll) =>
        string.Join(" | ",
            poll.Span.Of(text), poll.Pollster ?? "?", poll.Days is { } days ? $"{days.Start:uuuu-MM-dd}..{days.End:uuuu-MM-dd}" : "?", poll.Sample?.ToString("0.##", Invariant) ?? "?",
            poll.Margin?.ToString("0.##", Invariant) ?? "?", poll.Question ?? "?", string.Join("; ", poll.Shares.Select(share => $"{share.Low?.ToString("0.##", Invariant)} {share.Answer}")));

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
