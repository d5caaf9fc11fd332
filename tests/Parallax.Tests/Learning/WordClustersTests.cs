using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Tests.Learning;

public sealed class WordClustersTests
{
    private static readonly WordClusters Clusters = WordClusters.Load(Language.English);

    [Theory]
    [InlineData("monday", "tuesday")]
    [InlineData("Monday", "FRIDAY")]
    [InlineData("three", "four")]
    public void Given_words_of_like_use_when_looked_up_then_their_group_is_one(string a, string b)
    {
        Clusters.Of(a).ShouldBe(Clusters.Of(b));
        Clusters.Of(a).ShouldNotBe(WordClusters.Unknown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("qqxyzzyq")]
    [InlineData("\uD800")]
    public void Given_a_word_that_is_not_known_when_looked_up_then_its_group_is_the_unknown_one(string word)
    {
        Clusters.Of(word).ShouldBe(WordClusters.Unknown);
    }

    [Fact]
    public void Given_words_of_unlike_use_when_looked_up_then_their_groups_differ()
    {
        Clusters.Of("monday").ShouldNotBe(Clusters.Of("minister"));
        Clusters.CoarseOf(WordClusters.Unknown).ShouldBe(0);
        Clusters.FineCount.ShouldBe(1024);
    }
}
