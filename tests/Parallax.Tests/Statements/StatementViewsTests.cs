using Parallax.Events;
using Parallax.Languages;
using Parallax.Positions;
using Parallax.Statements;
using Parallax.Tests.Support;

namespace Parallax.Tests.Statements;

public sealed class StatementViewsTests
{
    private const string Text = """
        Sollan will accept the plan only if Orrin withdraws its guards, Foreign Minister Ana Ruiz said on Tuesday. "We want peace," she said.

        "He rejected our offer," Jon Bek told reporters. His office declined to comment. Orrin guards shot two villagers in Tessa, he added.
        """;

    [Fact]
    public void Given_stages_with_a_view_each_when_they_read_a_text_then_they_find_what_a_reading_with_one_view_holds()
    {
        var reading = Some.Reading(Text);
        var (text, syntax, names, times) = (reading.Text, reading.Syntax.ShouldNotBeNull(), reading.Names, reading.Times);

        var statements = new StatementFinder(Language.English).Find(text, syntax, names, times, null);
        var positions = new PositionFinder(Language.English).Find(text, syntax, names, times, statements, null);
        var events = new EventFinder(Language.English).Find(text, syntax, names, times, statements, null);

        statements.Select(found => (found.Span, found.Speaker)).ShouldBe(reading.Statements.Select(found => (found.Span, found.Speaker)));
        statements.Count(found => found.Speaker is not null).ShouldBeGreaterThan(2);
        positions.Select(found => (found.Span, found.Actor)).ShouldBe(reading.Positions.Select(found => (found.Span, found.Actor)));
        positions.ShouldNotBeEmpty();
        events.Select(found => (found.Span, found.Type)).ShouldBe(reading.Events.Select(found => (found.Span, found.Type)));
        events.ShouldNotBeEmpty();
    }

    [Fact]
    public void Given_a_text_without_a_word_when_read_then_nothing_is_found()
    {
        var reading = Some.Reading("");

        reading.Statements.ShouldBeEmpty();
        reading.Positions.ShouldBeEmpty();
        reading.Events.ShouldBeEmpty();
    }
}
