using Parallax.Comparing;
using Parallax.Copies;
using Parallax.Dossiers;
using Parallax.Languages;

namespace Parallax.Sources.Tests.Samples;

/// <summary>Each thing that samples/README.md says is planted in the sample reports stands in its right place.</summary>
public sealed class SampleDossierTests : IClassFixture<SampleDossiers>
{
    private readonly SampleDossiers _samples;

    public SampleDossierTests(SampleDossiers samples) => _samples = samples;

    private Dossier Talks => _samples.Talks;

    [Theory]
    [InlineData("01", "02", CopyKind.Copy)]
    [InlineData("01", "03", CopyKind.Edited)]
    [InlineData("01", "04", CopyKind.Rewrite)]
    [InlineData("05", "07", CopyKind.Rewrite)]
    public void Given_a_planted_copy_when_compared_then_it_is_named(string original, string copy, CopyKind kind) =>
        Talks.Copies.Where(link => link.A.Value.StartsWith(original, StringComparison.Ordinal) && link.B.Value.StartsWith(copy, StringComparison.Ordinal)).ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Fact]
    public void Given_the_planted_copies_when_folded_then_all_others_are_tellings_of_their_own()
    {
        var folded = Talks.Origins.Origins.Where(origin => origin.Articles.Length > 1).Select(origin => string.Join(' ', origin.Articles.Select(article => article.Value[..2])));

        folded.ShouldBe(["01 02 03 04", "05 07"], ignoreOrder: true);
        Talks.Origins.Origins.Length.ShouldBe(10);
    }

    [Fact]
    public void Given_figures_that_agree_when_joined_then_copies_count_once()
    {
        SampleDossiers.Series(Talks, ("01", "64"), ("05", "64"), ("06", "64"), ("08", "64")).Origins.ShouldBe(4);
        SampleDossiers.Series(Talks, ("10", "140"), ("11", "140"), ("12", "140"), ("14", "140")).Origins.ShouldBe(4);
        SampleDossiers.Series(Talks, ("01", "118"), ("05", "118"), ("09", "118")).Origins.ShouldBe(3);
    }

    [Fact]
    public void Given_rounded_figures_when_related_then_they_are_compatible()
    {
        var captives = SampleDossiers.Series(Talks, ("01", "118"), ("04", "Nearly 120"));
        var killed = SampleDossiers.Series(Talks, ("01", "At least 2,140"), ("04", "more than 2,100"), ("11", "2,431"), ("12", "More than 2,400"));

        SampleDossiers.Relation(Talks, captives, ("01", "118"), ("04", "Nearly 120")).ShouldBe(FigureRelation.Compatible);
        SampleDossiers.Relation(Talks, killed, ("01", "At least 2,140"), ("04", "more than 2,100")).ShouldBe(FigureRelation.Compatible);
        SampleDossiers.Relation(Talks, killed, ("11", "2,431"), ("12", "More than 2,400")).ShouldBe(FigureRelation.Compatible);
    }

    [Fact]
    public void Given_a_count_that_grows_when_related_then_it_evolves_and_its_old_value_is_stale()
    {
        var killed = SampleDossiers.Series(Talks, ("01", "At least 2,140"), ("05", "At least 2,312"), ("11", "2,431"), ("14", "At least 2,140"));

        SampleDossiers.Relation(Talks, killed, ("01", "At least 2,140"), ("05", "At least 2,312")).ShouldBe(FigureRelation.Evolves);
        SampleDossiers.Relation(Talks, killed, ("05", "At least 2,312"), ("11", "2,431")).ShouldBe(FigureRelation.Evolves);
        SampleDossiers.Relation(Talks, killed, ("11", "2,431"), ("14", "At least 2,140")).ShouldBe(FigureRelation.Stale);
    }

    [Fact]
    public void Given_figures_of_another_scope_when_joined_then_they_stay_apart_or_say_so()
    {
        var killed = SampleDossiers.Series(Talks, ("06", "2,312"), ("06", "611"), ("08", "more than 600"));

        SampleDossiers.Relation(Talks, killed, ("06", "2,312"), ("06", "611")).ShouldBe(FigureRelation.Scope);
        SampleDossiers.Relation(Talks, killed, ("06", "611"), ("08", "more than 600")).ShouldBe(FigureRelation.Compatible);
        killed.Members.ShouldNotContain(member => member.Figure.Low == 64 || member.Figure.Low == 91);
        SampleDossiers.Series(Talks, ("12", "26"), ("14", "26")).Members.ShouldNotContain(member => member.Figure.Low == 118 || member.Figure.Low == 112 || member.Figure.Low == 40);
    }

    [Fact]
    public void Given_figures_that_truly_conflict_when_related_then_both_stand_side_by_side()
    {
        var freed = SampleDossiers.Series(Talks, ("12", "26"), ("14", "26"), ("10", "26"));

        freed.Members.ShouldContain(member => member.Article.Value.StartsWith("11", StringComparison.Ordinal) && member.Figure.Low == 24);
        freed.Relations.ShouldContain(relation => relation.Relation == FigureRelation.Conflict);
        Talks.Contradictions.Where(contradiction => contradiction.Kind == ContradictionKind.Number).ShouldContain(contradiction => contradiction.Explanation.Contains("24", StringComparison.Ordinal) && contradiction.Explanation.Contains("26", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_a_quotation_that_was_broken_when_compared_then_it_is_told_as_damage() =>
        Talks.Contradictions.Where(contradiction => contradiction.Kind == ContradictionKind.Damage).ShouldContain(contradiction => contradiction.Members.Any(member => SampleDossiers.Words(Talks, member).Contains("will not be signed by us away", StringComparison.Ordinal)));

    [Fact]
    public void Given_a_wrong_office_when_compared_then_both_offices_are_shown()
    {
        var role = Talks.Contradictions.Where(contradiction => contradiction.Kind == ContradictionKind.Role).ShouldHaveSingleItem();

        role.Explanation.ShouldContain("Ilena Marwick");
        role.Members.ShouldContain(member => member.Article.Value.StartsWith("14", StringComparison.Ordinal));
        role.Members.ShouldContain(member => member.Article.Value.StartsWith("05", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_a_proposal_and_a_counterproposal_when_joined_then_each_has_its_terms_and_answers()
    {
        var plan = Talks.Negotiation.Proposals.Where(proposal => proposal.Terms.Any(term => term.Text.Contains("six-week", StringComparison.Ordinal))).First();
        var counter = Talks.Negotiation.Proposals.Where(proposal => proposal.Terms.Any(term => term.Text.Contains("ten weeks", StringComparison.Ordinal))).ShouldHaveSingleItem();

        plan.By.ShouldContain("Kestria");
        plan.Terms.ShouldContain(term => term.Kind == TermKind.Release);
        counter.ShouldNotBe(plan);
        counter.By.ShouldContain(by => by.EndsWith("Front", StringComparison.Ordinal));
        counter.Terms.ShouldContain(term => term.Kind == TermKind.Withdrawal);
        counter.Responses.ShouldContain(response => response.Stance == Positions.Stance.Rejects);
    }

    [Fact]
    public void Given_an_undated_report_when_its_thread_is_dated_then_its_range_holds_the_day()
    {
        var range = Talks.Articles.First(article => article.Reading.Article.Id.Value.StartsWith("13", StringComparison.Ordinal)).PublishedRange.ShouldNotBeNull();

        range.From.ShouldNotBeNull().ShouldBeInRange(new NodaTime.LocalDate(2031, 5, 21), new NodaTime.LocalDate(2031, 5, 24));
        range.To.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(range.From!.Value);
        range.Reasons.ShouldNotBeEmpty();
    }

    [Fact]
    public void Given_the_unrelated_fire_when_compared_then_its_copy_folds_and_its_figures_join()
    {
        _samples.Fire.Copies.ShouldHaveSingleItem().Kind.ShouldBe(CopyKind.Copy);
        _samples.Fire.Origins.Origins.Length.ShouldBe(2);
        SampleDossiers.Series(_samples.Fire, ("01", "Some 40"), ("02", "45")).Origins.ShouldBe(2);
    }

    [Fact]
    public void Given_both_stories_when_threads_are_found_then_the_fire_stands_apart()
    {
        var dossiers = new DossierBuilder(Language.English).Build(_samples.All, asOne: false);

        dossiers.ShouldContain(dossier => dossier.Articles.Length == 3 && dossier.Articles.Any(article => article.Reading.Article.Id.Value == "01-gazette"));
        dossiers.ShouldContain(dossier => dossier.Articles.Length >= 12 && dossier.Articles.All(article => !article.Reading.Article.Text.Contains("lighthouse museum", StringComparison.Ordinal)));
    }

    [Fact]
    public void Given_the_reports_in_another_order_when_built_then_the_dossier_is_the_same()
    {
        var builder = new DossierBuilder(Language.English);

        var back = builder.Build([.. _samples.All.Reverse()], asOne: true).ShouldHaveSingleItem();
        var forth = builder.Build(_samples.All, asOne: true).ShouldHaveSingleItem();

        Json(back).ShouldBe(Json(forth));
    }

    private static string Json(Dossier dossier)
    {
        using var stream = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(stream))
        {
            Printing.DossierJson.Write(json, dossier);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
