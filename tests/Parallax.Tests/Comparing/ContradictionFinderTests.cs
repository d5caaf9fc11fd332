using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Dossiers;
using Parallax.Languages;
using Parallax.Tests.Support;

namespace Parallax.Tests.Comparing;

/// <summary>What two reports of 9 May 2031, a Friday, contradict each other on.</summary>
public sealed class ContradictionFinderTests
{
    private static readonly DossierBuilder Builder = new(Language.English, Some.English);

    [Theory]
    [InlineData("Envoys of Kestria and the Sollan Front met in Port Hale on Tuesday for talks on a truce.", "The envoys of Kestria and the Front met in Port Hale on Monday to talk about a truce.")]
    [InlineData("The army freed 26 captives on Tuesday.", "The army freed 26 captives on Wednesday, the ministry said.")]
    [InlineData("Police arrested the harbour chief Torvald Brenn on Thursday over missing funds.", "Brenn, the harbour chief, was arrested by police on Wednesday over the missing funds.")]
    [InlineData("The ferry Halla sank off Merrow on May 6.", "The ferry Halla sank off Merrow on May 7, the coast guard said.")]
    [InlineData("President Ilena Marwick signed the harbour law on Monday.", "Marwick signed the harbour law on Tuesday in Brannoch.")]
    public void Given_one_event_on_two_days_then_the_date_is_contradicted(string one, string other) => Kinds(one, other).ShouldContain(ContradictionKind.Date);

    [Theory]
    [InlineData("The army freed 26 captives on Tuesday.", "The army freed 24 boats on Wednesday.")]
    [InlineData("The army freed 26 captives on Tuesday.", "The army freed 26 captives on Tuesday morning.")]
    [InlineData("The army freed 26 captives on Tuesday.", "The army freed 26 captives on Tuesday. On Wednesday the army freed 26 captives more.")]
    [InlineData("The army freed 26 captives on Tuesday.", "\"The army freed 26 captives on Wednesday,\" Ada Lind said.")]
    [InlineData("The army freed 26 captives on Tuesday.", "The army would free 26 captives on Wednesday.")]
    [InlineData("The council gave Torvald Brenn until Monday to answer.", "The council gave Torvald Brenn until Tuesday to answer.")]
    [InlineData("The mayor said on Tuesday that the army freed the captives.", "The mayor said on Wednesday that the army freed the captives.")]
    public void Given_two_events_or_one_day_then_no_date_is_contradicted(string one, string other) => Kinds(one, other).ShouldNotContain(ContradictionKind.Date);

    [Theory]
    [InlineData("Envoys of Kestria and the Sollan Front met in Port Hale on Tuesday for talks on a truce.", "The envoys of Kestria and the Front met in Brannoch on Tuesday to talk about a truce.")]
    [InlineData("Torvald Brenn was arrested in Merrow on Monday.", "Police arrested Torvald Brenn in Port Hale on Monday.")]
    [InlineData("The leaders of Orrin and Kestria signed the treaty in Geneva on Friday.", "Orrin and Kestria signed the treaty in Vienna on Friday.")]
    public void Given_one_event_in_two_towns_then_the_place_is_contradicted(string one, string other) => Kinds(one, other).ShouldContain(ContradictionKind.Place);

    [Theory]
    [InlineData("The leaders of Orrin and Kestria signed the treaty in Geneva on Friday.", "Orrin and Kestria signed the treaty in Switzerland on Friday.")]
    [InlineData("The leaders of Orrin and Kestria signed the treaty in Detroit on Friday.", "Orrin and Kestria signed the treaty in Michigan on Friday.")]
    [InlineData("The leaders of Orrin and Kestria signed the treaty in Washington on Friday.", "Orrin and Kestria signed the treaty in D.C. on Friday.")]
    [InlineData("Torvald Brenn was arrested in Merrow on Monday.", "Police arrested Torvald Brenn in Port Hale on Wednesday.")]
    public void Given_a_place_within_another_or_another_day_then_no_place_is_contradicted(string one, string other) => Kinds(one, other).ShouldNotContain(ContradictionKind.Place);

    [Theory]
    [InlineData("Kestria and Orrin announced the truce jointly on Monday.", "Kestria and Orrin announced the truce separately on Monday.")]
    [InlineData("The Harbour Union and Straitline issued a joint statement on the truce.", "The Harbour Union and Straitline issued separate statements on the truce.")]
    [InlineData("Envoys of Kestria and the Front held direct talks in Tessaly on Monday.", "Envoys of Kestria and the Front held indirect talks in Tessaly on Monday.")]
    [InlineData("The council adopted the harbour plan unanimously.", "The council narrowly adopted the harbour plan.")]
    public void Given_one_event_in_two_manners_then_the_manner_is_contradicted(string one, string other) => Kinds(one, other).ShouldContain(ContradictionKind.Manner);

    [Fact]
    public void Given_two_events_in_two_manners_then_nothing_is_contradicted() =>
        Kinds("Kestria and Orrin announced the truce jointly on Monday.", "The unions announced the strike separately on Monday.").ShouldBeEmpty();

    [Theory]
    [InlineData("Kestria rejected the Front's offer of a truce on Monday.", "Kestria accepted the Front's offer of a truce on Monday.")]
    [InlineData("Finance minister Per Holm resigned on Monday.", "Per Holm, the finance minister, was dismissed on Monday.")]
    [InlineData("Per Holm resigned as finance minister last month over the harbour fund.", "Ada Lind fired her finance minister, Per Holm, last month over the harbour fund.")]
    [InlineData("The court convicted Torvald Brenn of fraud on Friday.", "Torvald Brenn was acquitted of fraud by the court on Friday.")]
    [InlineData("Orrin's delegation attended the opening session on Monday.", "Orrin's delegation boycotted the opening session on Monday.")]
    public void Given_opposite_acts_of_one_party_then_the_act_is_contradicted(string one, string other) => Kinds(one, other).ShouldContain(ContradictionKind.Action);

    [Theory]
    [InlineData("Kestria rejected the Front's offer of a truce on Monday.", "Orrin accepted the Front's offer of a truce on Monday.")]
    [InlineData("Kestria rejected the Front's offer of a truce on Monday.", "Kestria would accept the Front's offer of a truce.")]
    [InlineData("Per Holm resigned as finance minister over the harbour fund.", "Per Holm dismissed the finance chief over the harbour fund.")]
    [InlineData("Per Holm resigned as finance minister over the harbour fund.", "The union asked Ada Lind to dismiss Per Holm over the harbour fund.")]
    [InlineData("Per Holm resigned on Monday over the harbour fund.", "Per Holm was dismissed on Monday over the harbour fund. His office said Per Holm resigned over the harbour fund.")]
    public void Given_acts_of_others_or_none_told_as_a_fact_then_nothing_is_contradicted(string one, string other) => Kinds(one, other).ShouldNotContain(ContradictionKind.Action);

    [Fact]
    public void Given_several_reports_of_each_day_then_one_contradiction_holds_them_all()
    {
        var date = Find("The army freed 26 captives on Tuesday.", "The army freed 26 captives on Wednesday, the ministry said.", "On Tuesday the army freed 26 captives, witnesses said.").Where(found => found.Kind == ContradictionKind.Date).ShouldHaveSingleItem();

        date.Members.Select(member => member.Article.Value).ShouldBe(["a0", "a1", "a2"]);
        date.Explanation.ShouldBe("one event (\"freed\"), on 2031-05-06 and on 2031-05-07");
    }

    [Theory]
    [InlineData("President Ilena Marwick met the miners.", "Prime Minister Ilena Marwick met the miners.", true)]
    [InlineData("President Ilena Marwick met the miners.", "Former Prime Minister Ilena Marwick met the miners.", false)]
    [InlineData("President Ilena Marwick met the miners.", "The new prime minister Ilena Marwick met the miners.", false)]
    [InlineData("President Ilena Marwick met the miners.", "Prime Minister Marwick met the miners.", false)]
    [InlineData("President Ilena Marwick met the miners.", "Ada Lind spoke of \"Prime Minister Ilena Marwick\" to the miners.", true)]
    [InlineData("President Ilena Marwick met the miners.", "\"Prime Minister Ilena Marwick met the miners,\" Ada Lind said.", false)]
    [InlineData("President Ilena Marwick met the miners.", "Prime Minister Ilena Marwick met the miners. In Merrow President Ilena Marwick sang.", false)]
    public void Given_a_person_with_two_offices_then_they_are_contradicted_where_no_report_knows_better(string one, string other, bool isFound) =>
        Kinds(one, other).Contains(ContradictionKind.Role).ShouldBe(isFound);

    [Theory]
    [InlineData("French Prime Minister Ada Lind met the miners in France.", "French Prime Minister Per Holm met the miners in France.", true)]
    [InlineData("French Prime Minister Ada Lind met the miners in France.", "French Foreign Minister Per Holm met the miners in France.", false)]
    [InlineData("French Prime Minister Ada Lind met the miners in France.", "French Prime Minister Per Holm met the miners in France. Ada Lind was there.", false)]
    [InlineData("French President Ada Lind met the miners in France.", "Per Holm, the president of the French Mining League, met the miners in France.", false)]
    [InlineData("French Prime Minister Mohamed Morsa met the miners in France.", "French Prime Minister Mohammed Mursa met the miners in France.", false)]
    [InlineData("French Prime Minister Ada Lind met the miners in France.", "In 2019 French Prime Minister Per Holm met the miners in France.", false)]
    public void Given_two_persons_in_one_office_then_they_are_contradicted_where_no_report_names_both(string one, string other, bool isFound) =>
        Kinds(one, other).Contains(ContradictionKind.Role).ShouldBe(isFound);

    private static IEnumerable<ContradictionKind> Kinds(params string[] texts) => Find(texts).Select(found => found.Kind);

    private static ImmutableArray<Contradiction> Find(params string[] texts)
    {
        var readings = texts.Select((text, i) => Some.Reading(new Article
        {
            Id = new ArticleId($"a{i}"),
            Source = "a.txt",
            Text = text,
            Language = "en",
            Published = new PublicationDate(new LocalDate(2031, 5, 9), null, PublicationBasis.Record),
        })).ToImmutableArray();
        return Builder.Build(readings, asOne: true).ShouldHaveSingleItem().Contradictions;
    }
}
