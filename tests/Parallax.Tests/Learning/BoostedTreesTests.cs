using System.Collections.Immutable;
using Parallax.Learning;

namespace Parallax.Tests.Learning;

public sealed class BoostedTreesTests
{
    private static readonly ImmutableArray<string> Names = ["likeness", "days"];

    // likeness <= 0.5 ? -1 : (days <= 3 ? 2 : -0.5), and a tree of one leaf of 0.25
    private static readonly BoostedTrees Trees = new(
        Names, [0, ~3], [new BoostedTrees.Split(0, 0.5f, ~0, 1), new BoostedTrees.Split(1, 3, ~1, ~2)], [-1, 2, -0.5f, 0.25f]);

    [Theory]
    [InlineData(0.5f, 1f, -0.75)]
    [InlineData(0.6f, 3f, 2.25)]
    [InlineData(0.6f, 4f, -0.25)]
    public void Given_values_when_summed_then_each_tree_gives_the_leaf_they_reach(float likeness, float days, double sum)
    {
        Trees.Sum([likeness, days]).ShouldBe(sum, 1e-6);
        Trees.Probability([likeness, days]).ShouldBe((float)(1 / (1 + Math.Exp(-sum))), 1e-6f);
    }

    [Fact]
    public void Given_a_saved_model_when_loaded_then_it_answers_the_same()
    {
        Load(Saved(), Names).Sum([0.6f, 4f]).ShouldBe(Trees.Sum([0.6f, 4f]));
    }

    [Fact]
    public void Given_a_model_of_other_values_when_loaded_then_it_is_refused()
    {
        Should.Throw<InvalidDataException>(() => Load(Saved(), ["likeness", "hours"]));
    }

    [Fact]
    public void Given_a_damaged_model_when_loaded_then_it_is_refused()
    {
        var bytes = Saved();
        bytes[^3] ^= 1;

        Should.Throw<InvalidDataException>(() => Load(bytes, Names));
    }

    private static byte[] Saved()
    {
        using var stream = new MemoryStream();
        Trees.Save(stream);
        return stream.ToArray();
    }

    private static BoostedTrees Load(byte[] bytes, ImmutableArray<string> names)
    {
        using var stream = new MemoryStream(bytes);
        return BoostedTrees.Load(stream, names);
    }
}
