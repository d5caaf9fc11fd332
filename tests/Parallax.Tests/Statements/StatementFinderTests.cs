using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Parallax.Printing;
using Parallax.Statements;
using Parallax.Tests.Support;

namespace Parallax.Tests.Statements;

public sealed class StatementFinderTests
{
    public static TheoryData<string, string> Cases => GoldFile.Cases("statements.md");

    [Theory, MemberData(nameof(Cases))]
    public void Given_a_gold_case_when_read_then_the_marks_are_the_same(string name, string marked)
    {
        var text = MarkedText.Strip(marked);

        var statements = Some.Reading(text).Statements;

        MarkedText.Render(text, statements.Select(statement => (statement.Span, Label(text, statement)))).ShouldBe(marked, name);
    }

    public static TheoryData<string, string> Speakers => GoldFile.Cases("speakers.md");

    [Theory, MemberData(nameof(Speakers))]
    public void Given_a_gold_case_when_read_then_speakers_relays_and_days_are_the_same(string name, string marked)
    {
        var text = MarkedText.Strip(marked);

        var statements = Some.Reading(text, new LocalDate(2031, 5, 14)).Statements;

        MarkedText.Render(text, statements.Select(statement => (statement.Span, Told(statement)))).ShouldBe(marked, name);
    }

    [Fact]
    public void Given_a_relative_clause_told_by_others_when_read_then_its_source_is_a_stretch_of_the_text()
    {
        const string Text = "The longer the strike drags on, the more harbour Fronters -- like Sens. Joe Arden of Kestria, Joe Lindmark of West Aldmere, Heidi Orvane of North Tessaly and Clara Marwick of Lirre -- risk damage by association with party leaders who the GOP says are appeasing \"illegal fishing\" by closing down the harbour.";

        Some.Reading(Text).Statements.ShouldContain(statement => statement.CueSpan!.Value.Of(Text) == "says" && statement.SourceSpan!.Value.Of(Text) == "the GOP");
    }

    [Fact]
    public void Given_any_text_when_read_then_spans_lie_inside_and_are_not_empty() =>
        Prop.ForAll<string>(LieInside).QuickCheckThrowOnFailure();

    /// <summary>Kind, source and cue as the text has them; certainty where it is not <c>said</c>.</summary>
    private static string Label(string text, Statement statement)
    {
        var source = statement.SourceSpan?.Of(text) ?? "-";
        var cue = statement.CueSpan?.Of(text) ?? "-";
        var certainty = statement.Certainty == Certainty.Said ? "" : " " + statement.Certainty.ToString().ToLowerInvariant();
        return $"{statement.Kind.ToString().ToLowerInvariant()}{certainty}: {source}, {cue}";
    }

    /// <summary>Who said it, through whom it came and when it was said, as far as the text tells.</summary>
    private static string Told(Statement statement) =>
        (statement.Speaker ?? "-") + (statement.Via is { } via ? $"; via {via}" : "") + (statement.Date is { } date ? $"; day {NodaTime.Text.LocalDatePattern.Iso.Format(date)}" : "");

    private static bool LieInside(string? noise)
    {
        var text = $"“{noise},” Ana Ruiz said. {noise} according to the council. She said that {noise}: {noise} it would go.";

        return Some.Reading(text).Statements.All(statement =>
            statement.Span.End <= text.Length && !statement.Span.IsEmpty && statement.SourceSpan is not { IsEmpty: true } && statement.CueSpan is not { IsEmpty: true });
    }
}
