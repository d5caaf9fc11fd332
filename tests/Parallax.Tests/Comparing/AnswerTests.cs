using System.Collections.Immutable;
using NodaTime;
using Parallax.Comparing;
using Parallax.Positions;
using Parallax.Tests.Support;

namespace Parallax.Tests.Comparing;

/// <summary>What parties answered to proposals, in the many ways in which reports tell it.</summary>
public sealed class AnswerTests
{
    private const string Offer = "Kestria offered a truce of forty days on Monday. ";
    private const string Pay = "The ferry company Straitline offered the Seafarers' Union a pay rise of 4 per cent on Monday. ";

    [Theory]
    [InlineData(Offer + "Aron Belen branded the offer \"delusional\" on Tuesday.", "Aron Belen", Stance.Rejects, "branded the offer \"delusional")]
    [InlineData(Offer + "Aron Belen rejected talks, branding Kestria's position as \"absurd\".", "Aron Belen", Stance.Rejects, "branding Kestria's position as \"absurd")]
    [InlineData(Offer + "Ana Ruiz hailed the proposal as a historic step.", "Ana Ruiz", Stance.Supports, "hailed the proposal as a historic step")]
    [InlineData(Offer + "Aron Belen said the offer was unacceptable.", "Aron Belen", Stance.Rejects, "the offer was unacceptable")]
    [InlineData(Pay + "The Seafarers' Union called it an insult.", "Seafarers' Union", Stance.Rejects, "called it an insult")]
    public void Given_a_verdict_on_a_proposal_then_it_is_an_answer_to_it(string text, string actor, Stance stance, string words) =>
        Answers(text).ShouldContain((actor, stance, words));

    [Theory]
    [InlineData(Offer + "Orrin called the storm of Monday a disaster.")]
    [InlineData(Offer + "Kestria called the offer fair.")]
    public void Given_a_verdict_on_something_else_or_on_the_own_proposal_then_it_is_no_answer(string text) => Answers(text).ShouldBeEmpty();

    [Theory]
    [InlineData(Offer + "Sollan answered the offer with a demand for the release of the sailors.", "Sollan", "answered the offer with a demand for the release of the sailors")]
    [InlineData(Offer + "Sollan responded to the offer by demanding the withdrawal of all troops.", "Sollan", "demanding the withdrawal of all troops")]
    [InlineData(Pay + "The Seafarers' Union responded by demanding a pay rise of 9 per cent.", "Seafarers' Union", "demanding a pay rise of 9 per cent")]
    public void Given_a_party_that_answers_with_a_demand_then_the_demand_is_its_answer(string text, string actor, string words) =>
        Answers(text).ShouldContain((actor, Stance.Demands, words));

    [Fact]
    public void Given_a_demand_that_answers_nothing_then_it_is_no_answer() =>
        Answers(Offer + "Sollan demanded the withdrawal of all troops.").ShouldBeEmpty();

    [Fact]
    public void Given_a_demand_with_a_quantity_that_answers_an_offer_then_it_is_also_the_demanding_partys_proposal() =>
        Find(Pay + "The Seafarers' Union responded by demanding a pay rise of 9 per cent.").Proposals.ShouldContain(proposal => proposal.By.Contains("Seafarers' Union"));

    [Fact]
    public void Given_a_truce_told_as_part_of_a_wider_plan_then_the_plan_stands_with_its_terms()
    {
        var proposal = Find("The Orrin government has presented the truce as part of a wider plan for the strait, which would bring peace between Sollan and its neighbours and the recognition of the Front.").Proposals.ShouldHaveSingleItem();

        proposal.By.ShouldBe(["Orrin government"]);
        proposal.Terms.Select(term => term.Text).ShouldBe(["bring peace between Sollan", "the recognition of the Front"]);
    }

    [Theory]
    [InlineData("Kestrian", "Kestria")]
    [InlineData("Tessali", "Tessal")]
    [InlineData("Dutch", "Netherlands")]
    public void Given_a_countrys_adjective_then_what_it_carried_the_country_carried(string adjective, string country)
    {
        var negotiation = Find($"The Front proposed a truce of forty days on Monday. The plan was handed to Sollan by {adjective} mediators.", $"Ministers of {country} met in {country} on Tuesday. The mediators {country} and Orrin spoke of the plan.");

        negotiation.Mediators.Select(mediator => mediator.Name).ShouldContain(country);
        negotiation.Mediators.Select(mediator => mediator.Name).ShouldNotContain(adjective);
    }

    [Fact]
    public void Given_a_day_of_what_a_relative_clause_tells_then_the_proposal_is_not_of_that_day() =>
        Find("Kestria proposed a truce of forty days in return for the release of the sailors, who were abducted by militants in a raid on 3 May 2031.").Proposals.ShouldHaveSingleItem().Date.ShouldBe(new LocalDate(2031, 5, 14));

    [Fact]
    public void Given_what_is_shared_among_parties_then_it_is_no_payment() =>
        Find("Kestria proposed a plan on Monday that would be shared among the two sides and would end the blockade of the harbour.").Proposals.SelectMany(proposal => proposal.Terms).ShouldNotContain(term => term.Kind == TermKind.Payment);

    private static ImmutableArray<(string Actor, Stance Stance, string Words)> Answers(string text) =>
        [.. Find(text).Proposals.SelectMany(proposal => proposal.Responses).Select(response => (response.Actor, response.Stance, response.Place.Span.Of(text)))];

    private static Negotiation Find(params ImmutableArray<string> texts) => SomeNegotiation.In(new LocalDate(2031, 5, 14), texts);
}
