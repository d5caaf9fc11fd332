using System.Collections.Immutable;
using Parallax.Figures;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Statements;
using Parallax.Tests.Support;
using Parallax.Text;

namespace Parallax.Tests.Statements;

public sealed class FigureAttributerTests
{
    private static readonly FigureAttributer Attributer = new(Language.English);

    [Theory]
    [InlineData("The flood killed 12 people, according to the river police.", "river police")]
    [InlineData("According to the river police, the flood killed 12 people.", "river police")]
    [InlineData("The flood killed 12 people.", null)]
    [InlineData("The flood that was announced killed 12 people.", null)]
    public void Given_a_source_in_the_sentence_when_attributed_then_it_answers_for_the_figure(string text, string? source)
    {
        Attributed(text, []).ShouldHaveSingleItem().Attribution.ShouldBe(source);
    }

    [Fact]
    public void Given_a_statement_around_the_figure_when_attributed_then_its_speaker_answers_for_it()
    {
        const string text = "“We lost 12 boats,” Ana Ruiz said.";
        var statement = new Statement(new TextSpan(1, 18), "test", null, StatementKind.Direct, new TextSpan(20, 28), "Ana Ruiz", new TextSpan(20, 28), null, null, null, Certainty.Said, null);

        var figure = Attributed(text, [statement]).ShouldHaveSingleItem();

        (figure.Attribution, figure.AttributionSpan).ShouldBe(("Ana Ruiz", new TextSpan(20, 28)));
    }

    [Fact]
    public void Given_a_name_before_a_verb_of_offering_when_attributed_then_it_answers_for_the_term()
    {
        const string text = "The rebels' rival, Orun, offered a pause of three months.";
        var names = new NamesFound([new Mention(new TextSpan(19, 23), "test", EntityKind.Organisation, "Orun", 0)], []);

        Attributed(text, [], names).ShouldHaveSingleItem().Attribution.ShouldBe("Orun");
    }

    private static ImmutableArray<Figure> Attributed(string text, ImmutableArray<Statement> statements, NamesFound? names = null)
    {
        var reading = Some.Reading(text);
        return Attributer.Attribute(reading.Text, [.. reading.Figures.Select(figure => figure with { Attribution = null, AttributionSpan = null })], statements, names ?? NamesFound.None);
    }
}
