using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Parallax.Events;
using Parallax.Figures;
using Parallax.Printing;
using Parallax.Tests.Support;
using Parallax.Text;

namespace Parallax.Tests.Events;

public sealed class EventFinderTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly LocalDate Published = new(2031, 5, 14);

    public static TheoryData<string, string> Cases => GoldFile.Cases("events.md");

    [Theory, MemberData(nameof(Cases))]
    public void Given_a_gold_case_when_read_then_the_marks_are_the_same(string name, string marked)
    {
        var text = MarkedText.Strip(marked);

        var events = Some.Reading(text, Published).Events;

        MarkedText.Render(text, events.Select(found => (found.Span, MarkedText.Label(found)))).ShouldBe(marked, name);
    }

    [Theory]
    [InlineData("Orrin guards shot two villagers in Tessa.", "firearms", "180")]
    [InlineData("Three reporters were arrested in Tessa.", "arrest", "173")]
    [InlineData("Forty prisoners began a hunger strike.", "strike-hun", "142")]
    [InlineData("Sollan released four prisoners.", "release", "0841")]
    [InlineData("Ana Ruiz will visit Sollan on Friday.", null, "036")]
    [InlineData("Orrin said it will not withdraw its troops from Tessa.", "yield", "124")]
    public void Given_an_event_when_read_then_mode_and_code_are_those_of_the_manuals(string text, string? mode, string cameo)
    {
        var found = Some.Reading(text, Published).Events.ShouldHaveSingleItem();

        (found.Mode, found.Cameo).ShouldBe((mode, cameo));
    }

    [Fact]
    public void Given_place_and_day_in_its_clause_when_read_then_the_event_has_them()
    {
        var found = Some.Reading("Three reporters were arrested in Tessa on Monday, officials said on Tuesday.", Published).Events.ShouldHaveSingleItem();

        (found.Place, found.Date).ShouldBe(("Tessa", AsOf.On(new LocalDate(2031, 5, 12))));
    }

    [Fact]
    public void Given_a_day_of_former_years_when_read_then_the_event_is_background() =>
        Some.Reading("Three reporters were arrested in Tessa on 12 May 2012.", Published).Events.ShouldHaveSingleItem().Factuality.ShouldBe(EventFactuality.Background);

    [Fact]
    public void Given_a_pronoun_inside_a_statement_when_read_then_the_speaker_acts()
    {
        var found = Some.Reading("The Sollan Workers' Party said it had arrested two guards.", Published).Events.ShouldHaveSingleItem();

        found.Actors.ShouldHaveSingleItem().Name.ShouldBe("Sollan Workers' Party");
    }

    [Fact]
    public void Given_a_long_title_when_read_then_the_actors_words_hold_it()
    {
        const string text = "Deputy Foreign Minister Ana Ruiz met the president of Orrin on Monday.";

        var actor = Some.Reading(text, Published).Events.ShouldHaveSingleItem().Actors.ShouldHaveSingleItem();

        (actor.Name, actor.Span.Of(text)).ShouldBe(("Ana Ruiz", "Deputy Foreign Minister Ana Ruiz"));
    }

    [Fact]
    public void Given_a_day_beside_the_subject_when_read_then_the_body_acts_and_not_the_day()
    {
        var found = Some.Reading("The Sollan government today condemned the arrest of Ana Ruiz.", Published).Events.ShouldHaveSingleItem();

        found.Actors.ShouldHaveSingleItem().Name.ShouldEndWith("government");
    }

    [Fact]
    public void Given_cuts_when_read_then_no_event_lies_in_them()
    {
        var text = "Orrin guards attacked the village of Tessa. Related: Sollan arrested two guards.";
        var cut = text.IndexOf("Related", StringComparison.Ordinal);

        var events = Some.Reading(text, new TextSpan(cut, text.Length)).Events;

        events.ShouldHaveSingleItem().Span.End.ShouldBeLessThan(cut);
    }

    [Fact]
    public void Given_a_very_long_sentence_of_nested_events_when_read_then_it_is_read()
    {
        var text = "Orrin said " + string.Concat(Enumerable.Repeat("Sollan accused guards of killing part of a series of villagers and ", 400)) + "left.";

        ShouldBeSound(text);
    }

    [Fact]
    public void Given_any_text_when_read_then_spans_lie_inside_and_are_not_empty() =>
        Prop.ForAll<string>(LieInside).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_mutated_sentences_when_read_then_spans_lie_inside_and_no_recipient_overlaps_an_actor()
    {
        const string text = "Orrin guards, who shot two villagers near Tessa in 2012, said they would attack Sollan unless it released “the prisoners” and Ana Ruiz, the minister, resigned. ";
        var random = new System.Random(7);
        for (var round = 0; round < 200; round++)
        {
            var mutated = text.ToCharArray().ToList();
            for (var change = 0; change < 1 + (round % 8); change++)
            {
                var at = random.Next(mutated.Count);
                switch (random.Next(3))
                {
                    case 0:
                        mutated.RemoveAt(at);
                        break;
                    case 1:
                        mutated.Insert(at, " ,.“”'-\ud83d\n0aT"[random.Next(12)]);
                        break;
                    default:
                        mutated.InsertRange(at, text[random.Next(text.Length / 2)..(text.Length / 2)]);
                        break;
                }
            }

            ShouldBeSound(new string([.. mutated]));
        }
    }

    private static bool LieInside(string? noise)
    {
        ShouldBeSound($"Orrin guards attacked {noise} the village. {noise} arrested {noise}. They will not {noise} withdraw, {noise} sanctions {noise}");
        return true;
    }

    private static void ShouldBeSound(string text)
    {
        foreach (var found in Some.Reading(text, Published).Events)
        {
            (found.Span.IsEmpty || found.Span.End > text.Length).ShouldBeFalse(text);
            found.Cameo.ShouldAllBe(digit => char.IsAsciiDigit(digit));
            found.Actors.Concat(found.Recipients).ShouldAllBe(party => party.Name.Length > 0 && !party.Span.IsEmpty && party.Span.End <= text.Length);
            found.Recipients.ShouldAllBe(recipient => found.Actors.All(actor => !actor.Span.Overlaps(recipient.Span)), text);
        }
    }
}
