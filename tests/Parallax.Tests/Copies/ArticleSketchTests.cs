using Parallax.Articles;
using Parallax.Copies;

namespace Parallax.Tests.Copies;

public sealed class ArticleSketchTests
{
    private const int Width = ArticleSketch.Width;

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(70)]
    public void Given_a_text_when_its_runs_are_hashed_at_once_then_each_has_the_hash_that_it_has_alone(int count)
    {
        string[] words = [.. Enumerable.Range(0, count).Select(i => $"word{i * i % 31}")];

        var runs = Words(string.Join(' ', words)).Shingles(Width);

        runs.ShouldBe(Enumerable.Range(0, Math.Max(0, count - Width + 1)).Select(first => Words(string.Join(' ', words[first..(first + Width)])).Shingles(Width).Single()));
    }

    [Fact]
    public void Given_articles_long_and_short_when_sampled_one_after_the_other_then_each_sample_is_its_own()
    {
        ArticleWords[] articles = [.. new[] { 30, 3, 400, 0, 60 }.Select((count, place) => Words(string.Join(' ', Enumerable.Range(place, count).Select(i => $"word{i}")), place))];

        var samples = ArticleSketch.Samples(articles, Width).Select(each => (each.Place, Runs: each.Runs.ToArray())).ToList();

        samples.Select(each => each.Place).ShouldBe([0, 1, 2, 3, 4]);
        samples.ForEach(each => each.Runs.ShouldBe(articles[each.Place].Shingles(Width).Where(ArticleSketch.IsSampled)));
        samples[2].Runs.Length.ShouldBeInRange(60, 140);
    }

    private static ArticleWords Words(string text, int place = 0) => ArticleWords.Of(new Article { Id = new ArticleId("a"), Source = "", Text = text }, place);
}
