using Parallax.Articles;
using Parallax.Copies;

namespace Parallax.Tests.Copies;

public sealed class WordOverlapTests
{
    [Fact]
    public void Given_articles_in_any_order_when_asked_whether_they_share_words_then_sets_say_the_same()
    {
        var random = new Random(3);
        ArticleWords[] articles = [.. Enumerable.Range(0, 40).Select(place => Some(random, place))];
        var overlap = new WordOverlap();

        for (var round = 0; round < 2000; round++)
        {
            var (a, b, share) = (articles[random.Next(articles.Length)], articles[random.Next(articles.Length)], random.Next(11) / 10.0);
            var poorer = Math.Min(a.Hashes.Distinct().Count(), b.Hashes.Distinct().Count());

            overlap.Reach(share, a, b).ShouldBe((double)a.Hashes.Intersect(b.Hashes).Count() / Math.Max(1, poorer) >= share);
        }
    }

    private static ArticleWords Some(Random random, int place)
    {
        var words = Enumerable.Range(0, random.Next(30)).Select(_ => $"word{random.Next(25)}");
        return ArticleWords.Of(new Article { Id = new ArticleId($"a{place}"), Source = "", Text = string.Join(' ', words) }, place);
    }
}
