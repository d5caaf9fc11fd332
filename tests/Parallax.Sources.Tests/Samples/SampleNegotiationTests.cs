using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Dossiers;
using Parallax.Positions;

namespace Parallax.Sources.Tests.Samples;

/// <summary>The proposals of the strike and the merger, as a person who read the reports lists them: each version, each term, each answer, with its words.</summary>
public sealed class SampleNegotiationTests : IClassFixture<SampleDossiers>
{
    private readonly SampleDossiers _samples;

    public SampleNegotiationTests(SampleDossiers samples) => _samples = samples;

    [Theory]
    [InlineData("strike", "3 per cent", "Straitline", 1, null, "")]
    [InlineData("strike", "4.5 per cent", "Straitline", 2, "3 per cent", "Greta Holm")]
    [InlineData("strike", "9 per cent", "Seafarers' Union", 1, null, "")]
    [InlineData("strike", "6 per cent", "Seafarers' Union", 2, "9 per cent", "")]
    [InlineData("strike", "5.25 per cent", "Greta Holm; State Conciliation Office", 1, null, "")]
    [InlineData("merger", "410", "Tamsel Group", 1, null, "")]
    [InlineData("merger", "455", "Tamsel Group", 2, "410", "")]
    [InlineData("merger", "472", "Tamsel Group", 3, "455", "")]
    [InlineData("merger", "490", "Orvane; Orvane's board", 1, null, "")]
    [InlineData("merger", "five years", "Competition Authority", 1, null, "")]
    public void Given_a_proposal_then_its_author_version_and_way_are_told(string sample, string quantity, string by, int version, string? follows, string via)
    {
        var dossier = Sample(sample);

        var proposal = Of(dossier, quantity);

        string.Join("; ", proposal.By).ShouldBe(by);
        proposal.Version.ShouldBe(version);
        proposal.Follows.ShouldBe(follows is null ? null : Of(dossier, follows).Id);
        string.Join("; ", proposal.Via).ShouldBe(via);
    }

    [Theory]
    [InlineData("strike", 6)]
    [InlineData("merger", 5)]
    public void Given_the_reports_then_there_is_no_proposal_but_these_and_the_agreement(string sample, int count) =>
        Sample(sample).Negotiation.Proposals.Length.ShouldBe(count);

    [Theory]
    [InlineData("strike", "3 per cent", "01", "offered a pay rise of 3 per cent over 24 months", TermKind.Payment)]
    [InlineData("strike", "3 per cent", "02", "offered a pay rise of 3 per cent over 24 months", TermKind.Payment)]
    [InlineData("strike", "9 per cent", "01", "demanding 9 per cent over 12 months", TermKind.Payment)]
    [InlineData("strike", "9 per cent", "01", "back pay from January", TermKind.Payment)]
    [InlineData("strike", "9 per cent", "01", "a working week of 36 hours", TermKind.Other)]
    [InlineData("strike", "4.5 per cent", "03", "4.5 per cent over 24 months", TermKind.Payment)]
    [InlineData("strike", "4.5 per cent", "03", "a one-off payment of 400 crowns for every sailor", TermKind.Payment)]
    [InlineData("strike", "4.5 per cent", "03", "there would be no back pay", TermKind.Payment)]
    [InlineData("strike", "4.5 per cent", "03", "the working week would stay at 40 hours", TermKind.Other)]
    [InlineData("strike", "4.5 per cent", "04", "leaves the working week at 40 hours", TermKind.Other)]
    [InlineData("strike", "4.5 per cent", "04", "brings no back pay", TermKind.Payment)]
    [InlineData("strike", "6 per cent", "05", "asking for 6 per cent over 18 months", TermKind.Payment)]
    [InlineData("strike", "6 per cent", "05", "crews would get back pay from April", TermKind.Payment)]
    [InlineData("strike", "6 per cent", "05", "the working week would fall to 37 hours", TermKind.Other)]
    [InlineData("strike", "5.25 per cent", "06", "give crews 5.25 per cent over 18 months", TermKind.Payment)]
    [InlineData("strike", "5.25 per cent", "06", "back pay from July", TermKind.Payment)]
    [InlineData("strike", "5.25 per cent", "06", "a working week of 38 hours", TermKind.Other)]
    [InlineData("strike", "5.25 per cent", "06", "a one-off payment of 250 crowns", TermKind.Payment)]
    [InlineData("strike", "5.25 per cent", "07", "which gives crews 5.25 per cent over 18 months", TermKind.Payment)]
    [InlineData("merger", "410", "01", "offered to buy its rival Orvane Breweries for 410 crowns a share in cash", TermKind.Payment)]
    [InlineData("merger", "410", "01", "a bid that values the smaller brewer at 2.6 billion crowns", TermKind.Payment)]
    [InlineData("merger", "410", "01", "carries a premium of 22 per cent over Friday's closing price", TermKind.Payment)]
    [InlineData("merger", "455", "04", "raised its bid for Orvane Breweries to 455 crowns a share on Thursday", TermKind.Payment)]
    [InlineData("merger", "455", "04", "a premium of 35 per cent", TermKind.Payment)]
    [InlineData("merger", "455", "04", "promised to keep all four of Orvane's breweries open for three years", TermKind.Duration)]
    [InlineData("merger", "455", "04", "Tamsel would pay a break fee of 60 million crowns", TermKind.Payment)]
    [InlineData("merger", "490", "06", "490 crowns a share", TermKind.Payment)]
    [InlineData("merger", "490", "06", "a guarantee that no job would be lost for four years", TermKind.Guarantee)]
    [InlineData("merger", "490", "06", "The break fee would rise to 100 million crowns", TermKind.Payment)]
    [InlineData("merger", "472", "07", "is worth 472 crowns a share", TermKind.Payment)]
    [InlineData("merger", "472", "07", "It carries a premium of 40 per cent", TermKind.Payment)]
    [InlineData("merger", "five years", "08", "on condition that the two brewers sell the Bellmouth bottling plant", TermKind.Other)]
    [InlineData("merger", "five years", "08", "give up the rights to three brands", TermKind.Other)]
    [InlineData("merger", "five years", "08", "demands that Tamsel supply independent pubs at list prices for five years", TermKind.Other)]
    public void Given_a_term_then_it_stands_in_its_proposal_with_its_words(string sample, string quantity, string report, string words, TermKind kind) =>
        Of(Sample(sample), quantity).Terms.Where(term => Is(term.Place, report) && term.Text == words).ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("strike", "3 per cent", "01", "Seafarers' Union", Stance.Rejects, "The Seafarers' Union rejected the offer on Wednesday")]
    [InlineData("strike", "3 per cent", "02", "Seafarers' Union", Stance.Rejects, "The Seafarers' Union rejected the offer on Wednesday")]
    [InlineData("strike", "3 per cent", "04", "Seafarers' Union", Stance.Rejects, "An earlier offer of 3 per cent was rejected by the union last week")]
    [InlineData("strike", "9 per cent", "01", "Straitline", Stance.Rejects, "Straitline rejected a demand by the Seafarers' Union for a pay rise of 9 per cent")]
    [InlineData("strike", "4.5 per cent", "03", "Marta Quill’s members", Stance.Considers, "her members were studying it")]
    [InlineData("strike", "4.5 per cent", "05", "Seafarers' Union", Stance.Rejects, "The Seafarers' Union on Friday rejected Straitline's latest offer")]
    [InlineData("strike", "6 per cent", "05", "Straitline", Stance.Rejects, "Straitline rejected the counter-proposal within hours")]
    [InlineData("strike", "6 per cent", "06", "Straitline", Stance.Rejects, "had been turned down by the company on Friday")]
    [InlineData("strike", "5.25 per cent", "06", "Straitline", Stance.Accepts, "Straitline accepted the mediator's plan")]
    [InlineData("strike", "5.25 per cent", "06", "Seafarers' Union", Stance.Considers, "The Seafarers' Union is considering the proposal")]
    [InlineData("strike", "5.25 per cent", "07", "Seafarers' Union", Stance.Accepts, "the Seafarers' Union accepted the plan drawn up by the State Conciliation Office")]
    [InlineData("merger", "410", "01", "Orvane's board", Stance.Considers, "Orvane's board said it was reviewing the offer")]
    [InlineData("merger", "410", "03", "Orvane's board", Stance.Rejects, "Orvane's board unanimously rejected Tamsel's offer of 410 crowns a share")]
    [InlineData("merger", "410", "04", "Orvane's board", Stance.Rejects, "The board rejected an earlier offer of 410 crowns a share last week")]
    [InlineData("merger", "410", "05", "Orvane's board", Stance.Rejects, "Last week the board turned down 410 crowns")]
    [InlineData("merger", "455", "06", "Orvane's board", Stance.Rejects, "Orvane's board rejected Tamsel's latest offer on Wednesday")]
    [InlineData("merger", "490", "06", "Tamsel Group", Stance.Rejects, "Tamsel refused to go that high")]
    [InlineData("merger", "490", "06", "brewery workers' union", Stance.Supports, "The brewery workers' union welcomed the board's demand for a guarantee on jobs")]
    [InlineData("merger", "472", "07", "Orvane's board", Stance.Accepts, "Orvane's board accepted a final offer from Tamsel")]
    [InlineData("merger", "472", "07", "Hollin Partners", Stance.Accepts, "Hollin Partners accepted the offer for its 11 per cent")]
    [InlineData("merger", "472", "07", "brewery workers' union", Stance.Rejects, "The brewery workers' union rejected it")]
    [InlineData("merger", "five years", "08", "Tamsel Group", Stance.Accepts, "Tamsel accepted the conditions")]
    public void Given_an_answer_then_it_stands_at_its_proposal_with_its_sentence(string sample, string quantity, string report, string actor, Stance stance, string sentence)
    {
        var dossier = Sample(sample);

        var answers = Of(dossier, quantity).Responses.Where(answer => Is(answer.Place, report) && answer.Actor == actor && answer.Stance == stance).Select(answer => SentenceAt(dossier, answer.Place));

        answers.ShouldContain(words => words.Contains(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("strike")]
    [InlineData("merger")]
    public void Given_all_answers_then_no_party_answers_itself_and_every_one_has_its_sentence(string sample)
    {
        var dossier = Sample(sample);

        dossier.Negotiation.Proposals.SelectMany(proposal => proposal.Responses.Select(answer => (proposal, answer))).ShouldAllBe(each => !each.proposal.By.Contains(each.answer.Actor) && SentenceAt(dossier, each.answer.Place).Length > 0);
    }

    [Theory]
    [InlineData("strike", "4.5 per cent", "percent", 3, 4.5)]
    [InlineData("strike", "6 per cent", "percent", 9, 6)]
    [InlineData("strike", "6 per cent", "months", 12, 18)]
    [InlineData("strike", "6 per cent", "hours", 36, 37)]
    [InlineData("merger", "455", "percent", 22, 35)]
    [InlineData("merger", "455", "crowns", 410, 455)]
    [InlineData("merger", "472", "percent", 35, 40)]
    [InlineData("merger", "472", "crowns", 455, 472)]
    public void Given_a_new_version_then_it_tells_who_moved_and_in_what(string sample, string quantity, string unit, double from, double to) =>
        Of(Sample(sample), quantity).Moves.ShouldContain(move => move.To.Unit == unit && move.From.Low == (decimal)from && move.To.Low == (decimal)to);

    [Fact]
    public void Given_the_strike_before_the_mediator_speaks_then_the_gap_is_open_and_each_side_has_its_place()
    {
        var dossier = _samples.StrikeUntil(new LocalDate(2032, 9, 10));

        var percent = dossier.Negotiation.Gaps.Where(gap => gap.Unit == "percent").ShouldHaveSingleItem();

        percent.IsOpen.ShouldBe(true);
        percent.Sides.Select(side => (side.Party, side.Low, SampleDossiers.Words(dossier, side.Place))).ShouldBe([("Seafarers' Union", 6m, "6 per cent"), ("Straitline", 4.5m, "4.5 per cent")]);
        var backPay = dossier.Negotiation.Gaps.Where(gap => gap.Topic == "back pay").ShouldHaveSingleItem();
        backPay.IsOpen.ShouldBeNull();
        backPay.Sides.Select(side => side.Text).ShouldBe(["crews would get back pay from April", "there would be no back pay"]);
    }

    [Fact]
    public void Given_a_mediators_plan_that_one_party_took_then_the_gap_is_between_the_parties_and_the_plan_stands_beside_them()
    {
        var dossier = _samples.StrikeUntil(new LocalDate(2032, 9, 13));

        var percent = dossier.Negotiation.Gaps.Where(gap => gap.Unit == "percent").ShouldHaveSingleItem();

        percent.IsOpen.ShouldBe(true);
        percent.Sides.Select(side => (side.Party, side.Low, side.IsMediator)).ShouldBe([("Seafarers' Union", 6m, false), ("Straitline", 5.25m, false), ("Greta Holm", 5.25m, true)]);
    }

    [Theory]
    [InlineData("strike", "Greta Holm; State Conciliation Office")]
    [InlineData("merger", "Jonas Weil")]
    [InlineData("sollan-talks", "Aldmere; Joren Abell; Tessaly")]
    public void Given_the_reports_then_who_goes_between_the_parties_is_told_apart(string sample, string names)
    {
        var dossier = Sample(sample);

        string.Join("; ", dossier.Negotiation.Mediators.Select(mediator => mediator.Name).Where(name => char.IsUpper(name[0]))).ShouldBe(names);
        dossier.Negotiation.Mediators.ShouldAllBe(mediator => mediator.Places.Length > 0);
    }

    [Theory]
    [InlineData("strike")]
    [InlineData("merger")]
    public void Given_that_all_have_accepted_then_no_gap_is_open(string sample) =>
        Sample(sample).Negotiation.Gaps.ShouldAllBe(gap => gap.IsOpen == false);

    private Dossier Sample(string name) => name switch { "strike" => _samples.Strike, "merger" => _samples.Merger, _ => _samples.Talks };

    /// <summary>The proposal whose terms name a quantity, in the earliest report that names it.</summary>
    private static Proposal Of(Dossier dossier, string quantity) =>
        dossier.Negotiation.Proposals.Where(proposal => proposal.Version is not null && proposal.Terms.Any(term => HasWords(term.Text, quantity))).ShouldHaveSingleItem();

    private static bool HasWords(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || text[at - 1] is ' ') && (at + words.Length == text.Length || text[at + words.Length] is ' ');
    }

    private static bool Is(Citation place, string report) => place.Article.Value.StartsWith(report, StringComparison.Ordinal);

    private static string SentenceAt(Dossier dossier, Citation place)
    {
        var reading = dossier.Articles.First(article => article.Reading.Article.Id == place.Article).Reading;
        return reading.Text.SentenceAt(place.Span.Start) is { } sentence ? sentence.Span.Of(reading.Article.Text) : "";
    }
}
