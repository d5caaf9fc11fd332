using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Dossiers;
using Parallax.Figures;
using Parallax.Languages;
using Parallax.Positions;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Tests.Dossiers;

public sealed class OmissionFinderTests
{
    private static readonly LocalDate Monday = new(2031, 3, 3);

    [Fact]
    public void Given_an_answer_that_two_other_tellings_carry_then_the_third_leaves_it_out() =>
        Of([Report("a"), Report("b"), Report("c")], Truce(answers: ["a", "b"])).ShouldContain(new Omission(new ArticleId("c"), "answer", "p1.a1"));

    [Fact]
    public void Given_a_term_that_two_other_tellings_carry_then_the_third_leaves_it_out() =>
        Of([Report("a"), Report("b"), Report("c")], Truce(terms: ["a", "b"], answers: ["c"])).ShouldContain(new Omission(new ArticleId("c"), "term", "p1.t1"));

    [Fact]
    public void Given_a_report_without_the_proposal_then_it_leaves_out_that_and_not_each_of_its_parts() =>
        Of([Report("a"), Report("b"), Report("c")], Truce(answers: ["a", "b"], others: [])).ShouldBe([new Omission(new ArticleId("c"), "proposal", "p1")]);

    [Fact]
    public void Given_two_reports_of_one_telling_then_they_do_not_make_an_omission() =>
        Of([Report("a", origin: "o1"), Report("b", origin: "o1"), Report("c")], Truce(answers: ["a", "b"])).ShouldBeEmpty();

    [Fact]
    public void Given_reports_of_another_story_then_they_do_not_make_an_omission() =>
        Of([Report("a", story: "y2"), Report("b", story: "y2"), Report("c")], Truce(answers: ["a", "b"])).ShouldBeEmpty();

    [Fact]
    public void Given_that_the_others_told_it_later_then_the_earlier_report_could_not() =>
        Of([Report("a", day: 4), Report("b", day: 5), Report("c", day: 3)], Truce(answers: ["a", "b"])).ShouldBeEmpty();

    [Fact]
    public void Given_a_figure_and_a_quote_then_they_are_left_out_like_the_rest()
    {
        ImmutableArray<DossierArticle> reports = [Report("a"), Report("b"), Report("c")];
        var series = new FigureSeries("f1", "Dead", "dead", "people", [Member("a"), Member("b")], [], 2);
        var quote = new Utterance("u1", "Ada Quill", null, [At("a"), At("b")], [], 2);

        var omissions = OmissionFinder.Find(reports, [series], [quote], Negotiation.None);

        omissions.ShouldBe([new Omission(new ArticleId("c"), "series", "f1"), new Omission(new ArticleId("c"), "utterance", "u1")]);
    }

    private static ImmutableArray<Omission> Of(ImmutableArray<DossierArticle> reports, Proposal proposal) =>
        OmissionFinder.Find(reports, [], [], new Negotiation([proposal], []));

    /// <summary>A truce of one term and one answer; the others tell something else of it.</summary>
    private static Proposal Truce(string[]? terms = null, string[]? answers = null, string[]? others = null) => new(
        "p1", "Truce", [], [], null,
        [
            .. (terms ?? []).Select(id => new ProposalTerm(TermKind.Duration, "forty days", At(id)) { Id = "p1.t1" }),
            .. (others ?? ["c"]).Select(id => new ProposalTerm(TermKind.Aid, "trucks", At(id)) { Id = "p1.t2" }),
        ],
        [.. (answers ?? []).Select(id => new ProposalResponse("Sollan", Stance.Rejects, null, At(id)) { Id = "p1.a1" })]);

    private static SeriesMember Member(string id) =>
        new(new ArticleId(id), new Figure(new TextSpan(0, 5), "figure.number", 40, 40, Hedge.Exact, "people", null, null, null, null, null));

    private static Citation At(string id) => new(new ArticleId(id), new TextSpan(0, 5));

    private static DossierArticle Report(string id, string? origin = null, string story = "y1", int day = 3)
    {
        var article = new Article { Id = new ArticleId(id), Source = $"{id}.txt", Text = "Forty days.", Published = new PublicationDate(Monday.PlusDays(day - 3), null, PublicationBasis.Record) };
        var reading = new Reading { Article = article, Text = new TextSplitter(Language.English).Split(article.Text, article.Regions()) };
        return new DossierArticle(reading, origin ?? $"o-{id}", story, null);
    }
}
