using Parallax.Printing;
using Parallax.Text;

namespace Parallax.Tests.Printing;

public sealed class MarkedTextTests
{
    [Fact]
    public void Given_nested_marks_when_rendered_and_stripped_then_the_text_is_back()
    {
        const string text = "Rents rose about 4.5 % in May, Ana Ruiz said.";
        (TextSpan, string)[] marks = [(new TextSpan(0, 29), "statement"), (new TextSpan(11, 22), "figure"), (new TextSpan(31, 39), "mention")];

        var marked = MarkedText.Render(text, marks);

        marked.ShouldBe("⟦statement|Rents rose ⟦figure|about 4.5 %⟧ in May⟧, ⟦mention|Ana Ruiz⟧ said.");
        MarkedText.Strip(marked).ShouldBe(text);
    }

    [Fact]
    public void Given_crossing_marks_when_rendered_then_the_later_one_is_left_out()
    {
        MarkedText.Render("abcdef", [(new TextSpan(0, 4), "x"), (new TextSpan(2, 6), "y")]).ShouldBe("⟦x|abcd⟧ef");
    }
}
