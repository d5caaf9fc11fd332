using Parallax.Evaluation.Scoring;
using Parallax.Text;

namespace Parallax.Evaluation.Tests.Scoring;

public sealed class SpanMatcherTests
{
    [Fact]
    public void Given_one_span_over_two_then_it_counts_once() =>
        SpanMatcher.Match([Span(0, 4), Span(5, 9)], [Span(0, 9)], isStrict: false).Count.ShouldBe(1);

    [Fact]
    public void Given_a_best_first_choice_that_leaves_one_over_then_an_exchange_joins_both() =>
        SpanMatcher.Match([Span(0, 10), Span(10, 14)], [Span(1, 12), Span(0, 1)], isStrict: false).Count.ShouldBe(2);

    [Fact]
    public void Given_other_labels_then_nothing_matches() =>
        SpanMatcher.Match([Span(0, 4)], [new LabelledSpan(new TextSpan(0, 4), "place")], isStrict: false).ShouldBeEmpty();

    private static LabelledSpan Span(int start, int end) => new(new TextSpan(start, end), "person");
}
