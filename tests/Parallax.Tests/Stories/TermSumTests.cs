using Parallax.Articles;
using Parallax.Languages;
using Parallax.Stories;

namespace Parallax.Tests.Stories;

public sealed class TermSumTests
{
    [Fact]
    public void Given_articles_when_summed_then_likenesses_are_the_means_of_the_pairs()
    {
        var index = new ProfileIndex(Language.English, 60);
        index.AddUndated(
        [
            Article("a", "Quake shakes Tessaly", "A quake shook the harbour of Tessaly and broke its wall."),
            Article("b", "Tessaly harbour wall falls", "The harbour wall of Tessaly fell in a quake."),
            Article("c", "Ferries stop at Port Hale", "Ferries to Port Hale stopped after the quake in Tessaly."),
        ]);
        var pairs = new float[3, 3];
        for (var i = 0; i < 3; i++)
        {
            var others = index.Others(i);
            for (var k = 0; k < 3; k++)
            {
                pairs[i, k] = others[k];
            }
        }

        var both = TermSum.Merge(SumOf(0), SumOf(1));

        SumOf(0).Inside.ShouldBeNull();
        both.Inside.ShouldNotBeNull().ShouldBe(pairs[0, 1], 1e-4f);
        both.LikenessTo(SumOf(2)).ShouldBe((pairs[0, 2] + pairs[1, 2]) / 2, 1e-4f);

        TermSum SumOf(int article)
        {
            var sum = new TermSum();
            sum.Add(index[article]);
            return sum;
        }
    }

    private static Article Article(string id, string title, string text) => new() { Id = new ArticleId(id), Source = "a.txt", Title = title, Text = text };
}
