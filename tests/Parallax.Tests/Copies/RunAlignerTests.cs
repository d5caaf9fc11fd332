using Parallax.Articles;
using Parallax.Copies;

namespace Parallax.Tests.Copies;

public sealed class RunAlignerTests
{
    [Fact]
    public void Given_many_pairs_when_aligned_by_one_aligner_then_each_shares_what_it_shares_alone()
    {
        var random = new Random(3);
        var texts = Enumerable.Range(0, 12).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(2, 90)).Select(_ => $"w{random.Next(6)}"))).ToList();
        texts.AddRange(texts.Select(text => $"{text} then some more was told in Tarn, {text}").Take(4).ToList());
        var articles = texts.Select((text, i) => ArticleWords.Of(new Article { Id = new ArticleId($"{i}"), Source = "", Text = text }, i)).ToList();
        var aligner = new RunAligner(CopyOptions.Default);
        var found = 0;

        foreach (var (a, b) in articles.SelectMany(a => articles.Select(b => (a, b))))
        {
            var (together, alone) = (aligner.Align(a, b), new RunAligner(CopyOptions.Default).Align(a, b));
            found += alone.Passages.Count;
            together.Passages.ShouldBe(alone.Passages);
            together.Exact.ShouldBe(alone.Exact);
            together.Exact.ShouldAllBe(run => run.Matched >= 4 && a.Hashes.Skip(run.AFirst).Take(run.Matched).SequenceEqual(b.Hashes.Skip(run.BFirst).Take(run.Matched)));
            aligner.Forget(together); // the next takes its lists
        }

        found.ShouldBeGreaterThan(articles.Count); // not only each with itself
    }
}
