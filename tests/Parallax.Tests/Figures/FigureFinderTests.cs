using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Parallax.Figures;
using Parallax.Printing;
using Parallax.Tests.Support;

namespace Parallax.Tests.Figures;

public sealed class FigureFinderTests
{
    private static readonly LocalDate Published = new(2031, 5, 14);

    public static TheoryData<string, string> Cases => GoldFile.Cases("figures.md");

    [Theory, MemberData(nameof(Cases))]
    public void Given_a_gold_case_when_read_then_the_marks_are_the_same(string name, string marked)
    {
        var text = MarkedText.Strip(marked);

        var figures = Some.Reading(text, Published).Figures;

        MarkedText.Render(text, figures.Select(figure => (figure.Span, MarkedText.Label(figure)))).ShouldBe(marked, name);
    }

    [Theory]
    [InlineData("The Five Star Movement won the vote in Merrow.", 0)]
    [InlineData("The Six-Day War began in 1967.", 0)]
    [InlineData("Five boats of the movement won the race in Merrow.", 1)]
    public void Given_a_number_in_a_name_when_read_then_it_counts_nothing(string text, int figures) => Some.Reading(text).Figures.Length.ShouldBe(figures);

    [Theory]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1 234 567", "1234567")]
    [InlineData("12,34,567", "1234567")]
    [InlineData("4½", "4.5")]
    [InlineData("two hundred and five", "205")]
    [InlineData("one point five million", "1500000")]
    [InlineData("twenty-one trillion three hundred", "21000000000300")]
    [InlineData("minus five", "-5")]
    [InlineData("half a dozen", "6")]
    [InlineData("nine out of 10", "0.9")]
    [InlineData("1.3x10^6", "1300000")]
    public void Given_a_number_alone_when_read_then_its_value_is_right(string text, string value)
    {
        var figure = Some.Reading(text).Figures.ShouldHaveSingleItem();

        figure.Low.ShouldBe(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Given_the_day_of_an_event_beside_it_when_read_then_the_figure_is_as_of_that_day()
    {
        var figure = Some.Reading("The flood on May 3 killed 12 people.", Published).Figures.ShouldHaveSingleItem();

        figure.AsOf.ShouldBe(new AsOf(2031, 5, 3));
    }

    [Fact]
    public void Given_any_text_when_read_then_spans_lie_inside_and_apart() =>
        Prop.ForAll<string, int>(AreInsideAndApart).QuickCheckThrowOnFailure();

    private static bool AreInsideAndApart(string? noise, int number)
    {
        var text = $"{noise} about ${number},{number} million {noise} two and a {noise} half {number}/2-year-old {noise}";

        var figures = Some.Reading(text, Published).Figures;

        return figures.All(figure => figure.Span.End <= text.Length && !figure.Span.IsEmpty)
            && figures.Zip(figures.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start);
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("9")]
    [InlineData("9 ")]
    [InlineData("and a half million ")]
    [InlineData("one hundred ")]
    [InlineData("more than ")]
    [InlineData("$-")]
    [InlineData("1,000")]
    public void Given_a_long_run_when_read_then_it_ends(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000));

        Some.Reading(text, Published).Figures.ShouldAllBe(figure => figure.Span.End <= text.Length);
    }
}
