using Parallax.Text;

namespace Parallax.Tests.Text;

public sealed class TextSpanTests
{
    [Fact]
    public void Given_an_end_before_the_start_when_made_then_it_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(3, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(-1, 2));
    }

    [Fact]
    public void Given_equal_starts_when_ordered_then_the_longer_comes_first()
    {
        TextSpan[] spans = [new(2, 3), new(0, 1), new(0, 4)];

        Array.Sort(spans, TextSpan.InReadingOrder);

        spans.ShouldBe([new(0, 4), new(0, 1), new(2, 3)]);
    }
}
