using FsCheck;
using FsCheck.Fluent;
using Parallax.Statements;
using Parallax.Tests.Support;

namespace Parallax.Tests.Statements;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("\"We left,\" Ana Ruiz said.", "We left,")]
    [InlineData("“We left,” Ana Ruiz said.", "We left,")]
    [InlineData("''We left,'' Ana Ruiz said.", "We left,")]
    [InlineData("``We left,'' Ana Ruiz said.", "We left,")]
    [InlineData("«We left», Ana Ruiz said.", "We left")]
    [InlineData("„We left,” Ana Ruiz said.", "We left,")]
    [InlineData("‘We left,’ Ana Ruiz said.", "We left,")]
    [InlineData("'We didn't leave,' Ana Ruiz said.", "We didn't leave,")]
    [InlineData("The miners' union met in the '90s.", "")]
    [InlineData("We left,” Ana Ruiz said.", "We left,")]
    [InlineData("“We left, Ana Ruiz said.", "We left, Ana Ruiz said.")]
    [InlineData("“We left,” she said, “and came back.”", "We left,|and came back.")]
    public void Given_marks_of_any_form_when_paired_then_what_stands_between_is_found(string text, string expected)
    {
        var found = QuotationFinder.Find(Some.Reading(text).Text, _ => false);

        string.Join('|', found.Select(quotation => quotation.Inner.Of(text))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("“We left. We came back. Then Ana Ruiz said so. “We wait,” he said.", "We left. We came back.|We wait,")]
    [InlineData("“We left, Ana Ruiz said. It rained.", "We left, Ana Ruiz said. It rained.")]
    [InlineData("“We left. It rained. She said so.", "We left. It rained.")]
    public void Given_a_lost_closing_mark_when_somebody_is_told_to_speak_then_the_quotation_ends_before_that_sentence(string text, string expected)
    {
        var reading = Some.Reading(text).Text;

        var found = QuotationFinder.Find(reading, token => reading[reading.Tokens[token]] is "said");

        string.Join('|', found.Select(quotation => quotation.Inner.Of(text))).ShouldBe(expected);
    }

    [Fact]
    public void Given_a_paragraph_without_a_closing_mark_when_the_next_opens_then_it_goes_on()
    {
        const string Text = "“We left.\n\n“We came back,” Ana Ruiz said.";

        var found = QuotationFinder.Find(Some.Reading(Text).Text, _ => false);

        found.Select(quotation => (quotation.Inner.Of(Text), quotation.IsContinued, quotation.IsClosingLost))
            .ShouldBe([("We left.", true, false), ("We came back,", false, false)]);
    }

    [Fact]
    public void Given_any_text_when_paired_then_quotations_lie_inside_and_apart() =>
        Prop.ForAll<string>(AreInsideAndApart).QuickCheckThrowOnFailure();

    private static bool AreInsideAndApart(string? noise)
    {
        var text = $"“{noise}\" 'x {noise} ” a {noise}' “";

        var found = QuotationFinder.Find(Some.Reading(text).Text, _ => false);

        return found.All(quotation => quotation.Outer.Contains(quotation.Inner) && quotation.Outer.End <= text.Length && !quotation.Inner.IsEmpty)
            && found.Zip(found.Skip(1)).All(pair => pair.First.Outer.End <= pair.Second.Outer.Start);
    }
}
