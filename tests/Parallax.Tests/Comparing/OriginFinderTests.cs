using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Copies;

namespace Parallax.Tests.Comparing;

public sealed class OriginFinderTests
{
    [Fact]
    public void Given_a_chain_of_links_when_folded_then_its_far_ends_do_not_become_one_telling()
    {
        var articles = ImmutableArray.Create(Article("a"), Article("b"), Article("c"), Article("d"));
        var chain = ImmutableArray.Create(Link("a", "b", 0.9), Link("b", "c", 0.8), Link("c", "d", 0.95));

        var origins = new OriginFinder().Find(articles, chain);

        origins.OriginOf(new ArticleId("a")).ShouldBe(origins.OriginOf(new ArticleId("b")));
        origins.OriginOf(new ArticleId("a")).ShouldNotBe(origins.OriginOf(new ArticleId("d")));
        origins.Count(articles.Select(article => article.Id)).ShouldBe(2);
    }

    [Fact]
    public void Given_no_links_when_folded_then_every_article_is_its_own_telling()
    {
        var origins = new OriginFinder().Find([Article("a"), Article("b")], []);

        origins.Origins.Select(origin => origin.Basis).ShouldBe([OriginBasis.Own, OriginBasis.Own]);
    }

    private static Article Article(string id) => new() { Id = new ArticleId(id), Source = id, Text = id };

    private static CopyLink Link(string a, string b, double score) =>
        new(new ArticleId(a), new ArticleId(b), CopyKind.Copy, score, 1, null, [], []);
}
