using Parallax.Evaluation.Joins;

namespace Parallax.Evaluation.Tests.Joins;

public sealed class JoinVerdictsTests
{
    private const string Row = "series\tallsides\ta\t3\t9\tb\t12\t14";

    [Fact]
    public void Given_rows_with_verdicts_when_parsed_then_their_joins_and_verdicts_are_read()
    {
        var rows = JoinVerdicts.Parse(["# kind, set", Row + "\tyes\t\tfirst", Row + "\tno\ttwo things\tfirst"]).Rows;

        rows.Select(row => row.IsRight).ShouldBe([true, false]);
        rows[0].Join.ToRow().ShouldBe(Row);
        rows[0].Join.B.Span.Start.ShouldBe(12);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\tperhaps")]
    public void Given_a_row_without_a_verdict_when_parsed_then_it_is_named(string end) =>
        Should.Throw<FormatException>(() => JoinVerdicts.Parse([Row + end])).Message.ShouldContain("no verdict");

    [Fact]
    public void Given_an_offset_that_is_no_number_when_parsed_then_it_is_refused() =>
        Should.Throw<FormatException>(() => JoinVerdicts.Parse([Row.Replace("12", "x", StringComparison.Ordinal) + "\tyes"]));
}
