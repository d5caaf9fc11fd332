using System.Globalization;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Languages;

namespace Parallax.Tests.Copies;

public sealed class CandidatePairsTests
{
    [Fact]
    public void Given_articles_that_share_half_their_words_when_looked_for_then_exactly_those_pairs_are_found()
    {
        var shared = Words("shared", 60);
        var articles = Enumerable.Range(0, 12)
            .Select(i => Article(i, i % 4 == 1 ? $"{Words($"own{i}x", 40)} {shared}" : Words($"own{i}x", 100)))
            .ToList();

        var pairs = Pairs(articles);

        pairs.Select(pair => (pair.I, pair.J)).ShouldBe([(1, 5), (1, 9), (5, 9)]);
        pairs.Select(pair => pair.Shared).Distinct().ShouldHaveSingleItem().ShouldBeInRange(2, 56);
    }

    [Fact]
    public void Given_a_line_that_a_site_prints_under_everything_when_looked_for_then_only_the_first_articles_meet_by_it()
    {
        var line = Words("line", 60);
        var articles = Enumerable.Range(0, 200).Select(i => Article(i, $"{Words($"own{i}x", 40)} {line}")).ToList();

        Pairs(articles).ShouldAllBe(pair => pair.J <= 40);
    }

    private static List<(int I, int J, int Shared)> Pairs(List<ArticleWords> articles)
    {
        var pairs = new CopyFinder(Language.English, CopyOptions.Default).KinOf(articles).Pairs;
        return [.. Enumerable.Range(0, articles.Count).SelectMany(i => pairs.After(i).Select(pair => (i, pair.Other, pair.Shared)))];
    }

    private static string Words(string stem, int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{stem}{i}")));

    private static ArticleWords Article(int number, string text) =>
        ArticleWords.Of(new Article { Id = new ArticleId(number.ToString("000", CultureInfo.InvariantCulture)), Source = "test", Text = text }, number);
}
