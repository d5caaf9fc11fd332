using System.Collections.Immutable;
using NodaTime;
using Parallax.Comparing;
using Parallax.Positions;
using Parallax.Tests.Support;

namespace Parallax.Tests.Comparing;

/// <summary>Who is a party, under which of its names, and who goes between the parties.</summary>
public sealed class PartyTests
{
    private const string Offers = "The ferry company Straitline offered a pay rise of 4 per cent on Monday. The Seafarers' Union proposed a pay rise of 9 per cent on Tuesday. ";

    [Theory]
    [InlineData(Offers + "The company rejected the proposal on Wednesday.", "Straitline")]
    [InlineData(Offers + "The ferry company rejected the proposal on Wednesday.", "Straitline")]
    [InlineData(Offers + "The oil company rejected the proposal on Wednesday.", "oil company")]
    [InlineData(Offers + "A company rejected the proposal on Wednesday.", "company")]
    [InlineData("Straitline's board rejected the union's proposal of 9 per cent on Monday. Straitline offered 4 per cent on Tuesday. The board rejected the union's proposal again on Wednesday.", "Straitline's board")]
    public void Given_a_description_when_one_party_alone_bears_it_then_it_is_that_party(string text, string actor) =>
        Find(text).Positions.Last(position => position.Position.Stance == Stance.Rejects).Actor.ShouldBe(actor);

    [Fact]
    public void Given_a_description_in_an_article_that_names_no_such_party_then_it_is_nobody_known() =>
        Find(Offers, "The company rejected the proposal of 9 per cent on Wednesday.").Positions.Last(position => position.Position.Stance == Stance.Rejects).Actor.ShouldBe("company");

    [Theory]
    [InlineData(Offers, "Straitline")]
    [InlineData(Offers + "Brandt Lines, an oil company, demanded a truce on Tuesday.", "company")]
    public void Given_a_description_in_another_article_when_two_parties_bear_it_then_it_is_nobody_known(string other, string actor) =>
        Find(other, "Straitline and Brandt Lines met on Monday. The company rejected the proposal of 9 per cent on Wednesday.").Positions.Last(position => position.Position.Stance == Stance.Rejects).Actor.ShouldBe(actor);

    [Fact]
    public void Given_words_of_mediation_then_who_goes_between_is_told_with_its_places()
    {
        var negotiation = Find(
            "Kestria proposed a truce of forty days on Monday. Tessaly has been mediating between the two sides since Sunday.",
            "Kestria's proposal was carried to the Sollan Front by Joren Abell on Tuesday. Ana Ruiz, the state mediator, proposed a truce of fifty days.");

        negotiation.Mediators.Select(mediator => mediator.Name).ShouldBe(["Ana Ruiz", "Joren Abell", "Tessaly"], ignoreOrder: true);
        negotiation.Mediators.ShouldAllBe(mediator => !mediator.Places.IsEmpty);
    }

    [Fact]
    public void Given_a_party_that_answers_for_itself_when_it_carries_a_proposal_once_then_it_is_no_mediator() =>
        Find("Kestria's proposal of a truce of forty days was carried to the capital by Dario Venn on Monday. Dario Venn rejected the proposal on Tuesday.").Mediators.ShouldBeEmpty();

    private static Negotiation Find(params ImmutableArray<string> texts) => SomeNegotiation.In(new LocalDate(2031, 3, 6), texts);
}
