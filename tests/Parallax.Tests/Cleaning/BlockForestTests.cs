using Parallax.Cleaning.Pages;

namespace Parallax.Tests.Cleaning;

public sealed class BlockForestTests
{
    private const int Width = 6;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(11)]
    public void Given_many_rows_when_judged_together_then_each_has_the_probability_it_has_alone(int depth)
    {
        var random = new Random(7);
        var (roots, nodes) = (new List<int>(), new List<BlockForest.Node>());
        for (var tree = 0; tree < 40; tree++)
        {
            roots.Add(nodes.Count);
            Grow(nodes, random, depth);
        }

        var forest = new BlockForest(0.25f, [.. roots], [.. nodes]);
        float[] rows = [.. Enumerable.Range(0, 19 * Width).Select(_ => random.Next(9) / 4f)];
        var together = new float[19];

        forest.Probabilities(rows, Width, together);

        together.ShouldBe(Enumerable.Range(0, 19).Select(i => forest.Probability(rows.AsSpan(i * Width, Width))));
    }

    private static void Grow(List<BlockForest.Node> nodes, Random random, int depth)
    {
        var at = nodes.Count;
        nodes.Add(new BlockForest.Node(-1, random.NextSingle() - 0.5f, 0));
        if (depth > 0 && random.Next(6) > 0)
        {
            Grow(nodes, random, depth - 1);
            nodes[at] = new BlockForest.Node((short)random.Next(Width), random.Next(9) / 4f, nodes.Count);
            Grow(nodes, random, depth - 1);
        }
    }
}
