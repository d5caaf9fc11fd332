using Parallax.Printing;
using Parallax.Syntax;
using Parallax.Tests.Support;
using Parallax.Text;

namespace Parallax.Tests.Syntax;

public sealed class SyntaxGoldTests
{
    public static TheoryData<string, string> Cases => GoldFile.Cases("syntax.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Given_a_marked_text_when_parsed_then_the_same_words_bear_the_marks(string name, string marked)
    {
        var labels = marked.Split('⟦').Skip(1).Select(piece => piece[..piece.IndexOf('|')]).ToHashSet();
        var text = MarkedText.Strip(marked);

        var syntax = Some.Reading(text).Syntax!;

        MarkedText.Render(text, Enumerable.Range(0, syntax.Text.Tokens.Length).SelectMany(Marks)).ShouldBe(marked, name);

        IEnumerable<(TextSpan, string)> Marks(int token) =>
            RelationNames.NameOf(syntax.Relation(token)) is var label && labels.Contains(label) ? [(syntax.PhraseSpan(token), label)] : [];
    }
}
