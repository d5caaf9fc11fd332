using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Languages;
using Parallax.Positions;
using Parallax.Readings;

namespace Parallax.Tests.Comparing;

/// <summary>What parties agreed on is an object of the negotiation; what they might agree on is none.</summary>
public sealed class AgreementTests
{
    private static readonly ArticleReader Reader = new(Language.English);
    private static readonly NegotiationFinder Finder = new(Language.English);

    [Fact]
    public void Given_parties_that_agreed_when_two_reports_tell_it_then_it_is_one_agreement_with_its_terms()
    {
        var agreement = Find(
            "Kestria and the Sollan Front agreed on Tuesday to a truce of forty days.",
            "The agreement, reached on Tuesday in Hale, gives both sides forty days. It provides for the release of all prisoners.").Proposals.ShouldHaveSingleItem();

        agreement.By.ShouldBe(["Kestria", "Sollan Front"]);
        agreement.Date.ShouldBe(new LocalDate(2031, 3, 4));
        agreement.Terms.Select(term => term.Kind).ShouldContain(TermKind.Release);
        agreement.Terms.Select(term => term.Kind).ShouldContain(TermKind.Duration);
    }

    [Theory]
    [InlineData("An agreement on forty days of truce could be reached on Tuesday, Kestria said.")]
    [InlineData("Kestria said that no deal was reached on Tuesday about forty days of truce.")]
    [InlineData("The parties met to have an agreement signed that would give forty days of truce.")]
    [InlineData("Kestria waited until a deal was reached that gives forty days of truce.")]
    public void Given_an_agreement_that_is_not_there_yet_when_read_then_none_is_told(string text) =>
        Find(text).Proposals.ShouldNotContain(proposal => proposal.Terms.Any(term => term.Text.Contains("forty days", StringComparison.Ordinal)));

    [Fact]
    public void Given_a_party_that_turns_a_plan_down_when_its_name_stands_before_the_verb_then_the_plan_is_not_its_own()
    {
        var plan = Find("Kestria proposed a truce of forty days on Monday. The leader of the Sollan Front, Dario Venn, met envoys. Sollan's president rejected the plan on Tuesday.").Proposals.ShouldHaveSingleItem();

        plan.By.ShouldBe(["Kestria"]);
        plan.Responses.ShouldHaveSingleItem().Stance.ShouldBe(Stance.Rejects);
    }

    [Fact]
    public void Given_one_proposal_in_a_report_when_the_deal_is_spoken_of_far_below_then_its_terms_are_told_there_too()
    {
        const string Between = "The envoys met on Monday. Rain fell in Hale. The market was closed. Ferries ran late. The square was empty. A band played. ";
        var plan = Find("The Sollan Front said it was considering Kestria's latest proposal for a truce. " + Between + "Reports have said the deal would suspend fighting for up to two months.").Proposals.ShouldHaveSingleItem();

        plan.Terms.ShouldContain(term => term.Text.Contains("two months", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_two_proposals_in_a_report_when_the_plan_is_spoken_of_far_below_then_nobody_knows_which_one()
    {
        const string Between = "The envoys met on Monday. Rain fell in Hale. The market was closed. Ferries ran late. The square was empty. A band played. ";
        var proposals = Find("Kestria proposed a truce of forty days. The Sollan Front offered a truce of ten weeks. " + Between + "Reports have said the plan would suspend fighting for up to two months.").Proposals;

        proposals.Length.ShouldBe(2);
        proposals.ShouldAllBe(proposal => !proposal.Terms.Any(term => term.Text.Contains("two months", StringComparison.Ordinal)));
    }

    private static Negotiation Find(params ImmutableArray<string> texts) => Finder.Find(
        [
            .. texts.Select((text, i) => Reader.Read(new Article
            {
                Id = new ArticleId($"r{i}"),
                Source = $"r{i}.txt",
                Text = text,
                Language = "en",
                Published = new PublicationDate(new LocalDate(2031, 3, 5), null, PublicationBasis.Record),
            })),
        ],
        [],
        []);
}
