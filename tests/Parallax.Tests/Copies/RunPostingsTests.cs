using Parallax.Copies;

namespace Parallax.Tests.Copies;

public sealed class RunPostingsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(700)]
    public void Given_any_articles_when_read_in_any_order_then_each_run_of_two_or_more_has_their_places_in_order(int count)
    {
        var random = new Random(count);
        ulong[] hashes = [.. Enumerable.Range(0, 9000).Select(_ => (ulong)random.NextInt64() << 1)];
        (int Place, ReadOnlyMemory<ulong> Runs)[] articles = [.. Enumerable.Range(0, count).Select(place => (place, Runs(random, hashes)))];
        string[] expected = [.. articles.SelectMany(article => article.Runs.ToArray().Distinct().Select(run => (Run: run, article.Place))).GroupBy(each => each.Run, each => each.Place)
            .Where(run => run.Count() > 1).OrderBy(run => run.Key).Select(run => $"{run.Key}: {string.Join(' ', run)}")];
        random.Shuffle(articles);

        var postings = RunPostings.Of(articles, default);

        Enumerable.Range(0, postings.Count).Select(i => $"{postings.Run(i)}: {string.Join(' ', postings.Places(i).ToArray())}").ShouldBe(expected);
    }

    /// <summary>Of thirty, some twice.</summary>
    private static ReadOnlyMemory<ulong> Runs(Random random, ulong[] hashes)
    {
        var runs = random.GetItems(hashes, 30);
        return (ulong[])[.. runs, .. runs.Take(3)];
    }
}
