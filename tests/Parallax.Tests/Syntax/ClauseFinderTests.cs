using Parallax.Languages;
using Parallax.Printing;
using Parallax.Syntax;
using Parallax.Tests.Support;
using Parallax.Text;

namespace Parallax.Tests.Syntax;

public sealed class ClauseFinderTests
{
    private static readonly ClauseFinder Finder = new(Language.English);

    public static TheoryData<string, string> Cases => GoldFile.Cases("clauses.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Given_a_gold_case_when_clauses_are_found_then_the_marks_are_the_same(string name, string marked)
    {
        var text = MarkedText.Strip(marked);
        var syntax = Some.Reading(text).Syntax!;

        var clauses = Finder.Find(syntax);

        MarkedText.Render(text, clauses.SelectMany(clause => Marks(syntax, clause))).ShouldBe(marked, name);
    }

    [Theory]
    [InlineData("The mayor urged the drivers to return.", "return", "drivers")]
    [InlineData("Mira Tolan vowed to rebuild the harbour.", "rebuild", "Tolan")]
    [InlineData("The council approved the budget and postponed the vote.", "postponed", "council")]
    public void Given_a_predicate_without_subject_of_its_own_when_found_then_it_shares_one(string text, string predicate, string subject)
    {
        var syntax = Some.Reading(text).Syntax!;

        var clause = Finder.Find(syntax).Single(clause => syntax.Text.Tokens[clause.Predicate].Span.Of(text) == predicate);

        clause.IsSubjectShared.ShouldBeTrue();
        syntax.PhraseSpan(clause.Subject).Of(text).ShouldContain(subject);
    }

    private static IEnumerable<(TextSpan Span, string Label)> Marks(ParsedText syntax, Clause clause)
    {
        var label = (clause.IsPassive ? "passive" : "verb") + (clause.Negation >= 0 ? " not" : "");
        var modal = clause.Modal < 0 ? "" : " " + syntax.Text.Tokens[clause.Modal].Span.Of(syntax.Text.Text);
        yield return (syntax.Text.Tokens[clause.Predicate].Span, label + modal);
        if (clause.Subject >= 0 && !clause.IsSubjectShared)
        {
            yield return (syntax.PhraseSpan(clause.Subject), "subject");
        }

        if (clause.Object >= 0)
        {
            yield return (syntax.PhraseSpan(clause.Object), "object");
        }

        if (Finder.Content(syntax, clause) is { } content)
        {
            yield return (content, "content");
        }
    }
}
