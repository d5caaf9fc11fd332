using FsCheck;
using FsCheck.Fluent;
using Parallax.Flags;
using Parallax.Printing;
using Parallax.Tests.Support;

namespace Parallax.Tests.Flags;

public sealed class FlagFinderTests
{
    public static TheoryData<string, string> Cases => GoldFile.Cases("flags.md");

    [Theory, MemberData(nameof(Cases))]
    public void Given_a_gold_case_when_read_then_the_flags_are_the_marked_ones(string name, string marked)
    {
        var text = MarkedText.Strip(marked);

        var flags = Some.Reading(text).Flags;

        MarkedText.Render(text, flags.Select(flag => (flag.Span, flag.Rule))).ShouldBe(marked, name);
    }

    [Fact]
    public void Given_the_marks_of_a_machine_when_read_then_the_kind_is_spun()
    {
        Some.Reading("Dear Mr. Hale and his aides expect a truce.").Flags.ShouldHaveSingleItem().Kind.ShouldBe(FlagKind.Spun);
    }

    [Fact]
    public void Given_any_text_when_read_then_flags_lie_inside_and_are_not_empty() =>
        Prop.ForAll<string>(noise =>
        {
            var text = $"{noise} \"U.S. S. the the {noise} 1, 200 {noise}\". On October, {noise}\" Dear Mr. A is";
            return Some.Reading(text).Flags.All(flag => !flag.Span.IsEmpty && flag.Span.End <= text.Length);
        }).QuickCheckThrowOnFailure();
}
