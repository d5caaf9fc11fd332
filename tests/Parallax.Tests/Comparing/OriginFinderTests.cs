using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Tests.Comparing;

public sealed class OriginFinderTests
{
    private static readonly OriginFinder Finder = new(Language.English);

    [Fact]
    public void Given_a_chain_of_links_when_folded_then_its_far_ends_do_not_become_one_telling()
    {
        var articles = ImmutableArray.Create(Article("a"), Article("b"), Article("c"), Article("d"));
        var chain = ImmutableArray.Create(Link("a", "b", 0.9), Link("b", "c", 0.8), Link("c", "d", 0.95));

        var origins = Finder.Find(articles, chain);

        origins.OriginOf(new ArticleId("a")).ShouldBe(origins.OriginOf(new ArticleId("b")));
        origins.OriginOf(new ArticleId("a")).ShouldNotBe(origins.OriginOf(new ArticleId("d")));
        origins.Count(articles.Select(article => article.Id)).ShouldBe(2);
    }

    [Fact]
    public void Given_no_links_when_folded_then_every_article_is_its_own_telling()
    {
        var origins = Finder.Find([Article("a"), Article("b")], []);

        origins.Origins.Select(origin => origin.Basis).ShouldBe([OriginBasis.Own, OriginBasis.Own]);
    }

    [Theory]
    [InlineData("Reuters", "Thomson Reuters", 6, 1)]
    [InlineData("Reuters", "Mira Lund of Reuters", 7, 1)]
    [InlineData("Reuters", "Thomson Reuters", 8, 2)]
    [InlineData("Reuters", "AFP", 6, 2)]
    [InlineData("Reuters", "Mira Lund", 6, 2)]
    [InlineData("Reuters", "Reuters Alan", 6, 2)]
    public void Given_two_reports_that_credit_agencies_when_folded_then_one_agency_of_neighbouring_days_is_one_telling(string credit, string other, int day, int count)
    {
        var articles = ImmutableArray.Create(Article("a") with { Authors = [credit], Published = Day(6) }, Article("b") with { Authors = [other], Published = Day(day) });

        var origins = Finder.Find(articles, []);

        origins.Origins.Length.ShouldBe(count);
        origins.Origins[0].Basis.ShouldBe(OriginBasis.Agency);
    }

    [Fact]
    public void Given_undated_reports_of_one_agency_when_folded_then_nothing_says_that_they_are_one_telling() =>
        Finder.Find([Article("a") with { Authors = ["AP"] }, Article("b") with { Authors = ["AP"] }], []).Origins.Length.ShouldBe(2);

    [Fact]
    public void Given_an_agency_only_in_the_dateline_or_two_agencies_when_asked_then_one_is_credited_and_the_other_not()
    {
        const string text = "TARN (Reuters) - The council met.";
        var credits = new AgencyCredits(Language.English);
        var article = Article("a") with { Text = text, Authors = ["Mira Lund"], Cuts = [new Cut(new TextSpan(0, 17), CutReason.Dateline, "dateline")] };

        credits.Credited(article).ShouldBe("Reuters");
        credits.Credited(article with { Outlet = "AFP" }).ShouldBeNull();
    }

    private static PublicationDate Day(int day) => new(new LocalDate(2031, 5, day), null, PublicationBasis.Record);

    private static Article Article(string id) => new() { Id = new ArticleId(id), Source = id, Text = id };

    private static CopyLink Link(string a, string b, double score) =>
        new(new ArticleId(a), new ArticleId(b), CopyKind.Copy, score, 1, null, [], []);
}
