using Parallax.Learning;

namespace Parallax.Tests.Learning;

public sealed class TreeWalkTests
{
    private const int Values = 4;

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(TreeWalk.MostLeaves)]
    public void Given_any_trees_when_summed_then_the_sum_is_that_of_walking_them(int leavesOfATree)
    {
        var random = new Random(leavesOfATree);
        var (roots, splits, leaves) = (new List<int>(), new List<BoostedTrees.Split>(), new List<float>());
        for (var tree = 0; tree < 30; tree++)
        {
            roots.Add(Grow(random, random.Next(1, leavesOfATree + 1), splits, leaves));
        }

        var walk = new TreeWalk(Values, [.. roots], [.. splits], [.. leaves]);

        for (var round = 0; round < 300; round++)
        {
            var values = Enumerable.Range(0, Values).Select(_ => random.Next(20) == 0 ? float.NaN : random.Next(10)).ToArray();
            walk.Sum(values).ShouldBe(roots.Aggregate(0.0, (sum, root) => sum + Reached(root, splits, leaves, values)));
        }
    }

    [Fact]
    public void Given_a_tree_of_too_many_leaves_when_laid_out_then_it_is_refused()
    {
        var (splits, leaves) = (new List<BoostedTrees.Split>(), new List<float>());
        var root = Grow(new Random(1), TreeWalk.MostLeaves + 1, splits, leaves);

        Should.Throw<InvalidDataException>(() => new TreeWalk(Values, [root], [.. splits], [.. leaves]));
    }

    /// <summary>A tree of so many leaves; its root.</summary>
    private static int Grow(Random random, int count, List<BoostedTrees.Split> splits, List<float> leaves)
    {
        if (count == 1)
        {
            leaves.Add(random.Next(-100, 100) / 8f);
            return ~(leaves.Count - 1);
        }

        var low = random.Next(1, count);
        var (value, threshold) = (random.Next(Values), random.Next(10));
        splits.Add(new BoostedTrees.Split(value, threshold, Grow(random, low, splits, leaves), Grow(random, count - low, splits, leaves)));
        return splits.Count - 1;
    }

    private static float Reached(int at, List<BoostedTrees.Split> splits, List<float> leaves, float[] values)
    {
        while (at >= 0)
        {
            at = values[splits[at].Value] <= splits[at].Threshold ? splits[at].Low : splits[at].High;
        }

        return leaves[~at];
    }
}
