using Parallax.Evaluation.Joins;

namespace Parallax.Evaluation.Tests;

public sealed class EvaluationOptionsTests
{
    private static readonly string Data = AppContext.BaseDirectory;

    [Fact]
    public void Given_threads_when_drawn_then_the_options_say_so()
    {
        var options = EvaluationOptions.Parse(["--data", Data, "--draw", "sixth", "--threads", "conflict=100"], Data)!;

        options.DrawsThreads.ShouldBeTrue();
        options.Drawn[StoryJoin.Conflict].ShouldBe(100);
    }

    [Fact]
    public void Given_no_threads_when_drawn_then_named_stories_are_asked() =>
        EvaluationOptions.Parse(["--data", Data, "--draw", "sixth", "conflict=100"], Data)!.DrawsThreads.ShouldBeFalse();

    [Fact]
    public void Given_threads_without_a_draw_when_parsed_then_the_arguments_are_wrong() =>
        EvaluationOptions.Parse(["--data", Data, "--threads"], Data).ShouldBeNull();
}
