using Parallax.Stories;

namespace Parallax.Tests.Stories;

public sealed class NearArticlesTests
{
    [Fact]
    public void Given_pairs_when_asked_then_each_article_has_the_others_with_the_most_like_first()
    {
        var near = new NearArticles([(2, new NearArticle(0, 0.9f, 0.4f)), (2, new NearArticle(1, 0.3f, 0.6f))], 4);

        near.Of(2).ToArray().ShouldBe([new NearArticle(1, 0.3f, 0.6f), new NearArticle(0, 0.9f, 0.4f)]);
        near.Of(0).ToArray().ShouldBe([new NearArticle(2, 0.9f, 0.4f)]);
        near.Of(3).ToArray().ShouldBeEmpty();
    }

    [Fact]
    public void Given_a_pair_weighed_from_both_sides_when_asked_then_the_mean_counts_once()
    {
        var near = new NearArticles([(0, new NearArticle(1, 0.75f, 0.5f)), (1, new NearArticle(0, 0.25f, 0.5f))], 2);

        near.Of(0).ToArray().ShouldBe([new NearArticle(1, 0.5f, 0.5f)]);
        near.Of(1).ToArray().ShouldBe([new NearArticle(0, 0.5f, 0.5f)]);
    }

    [Theory]
    [InlineData(StoryJudge.MostNear, true)]
    [InlineData(StoryJudge.MostNear - 1, false)]
    public void Given_an_article_with_so_many_near_ones_when_asked_then_it_is_told_whether_there_may_be_more(int count, bool isCut)
    {
        var near = new NearArticles(Enumerable.Range(1, count).Select(other => (0, new NearArticle(other, 0.5f, 0.5f))), StoryJudge.MostNear + 1);

        near.IsCut(0).ShouldBe(isCut);
        near.IsCut(1).ShouldBeFalse();
    }
}
