using Parallax.Coreference;

namespace Parallax.Tests.Coreference;

public sealed class AverageLinkTests
{
    [Fact]
    public void Given_no_items_then_there_are_no_groups() => AverageLink.Group(new float[0, 0], 0.5).ShouldBeEmpty();

    [Fact]
    public void Given_a_chain_of_likenesses_when_its_ends_are_unlike_then_the_chain_is_not_closed() =>
        AverageLink.Group(Likeness(3, (0, 1, 0.9f), (1, 2, 0.8f), (0, 2, 0f)), 0.5).ShouldBe([0, 0, 2]);

    [Fact]
    public void Given_a_chain_whose_mean_suffices_then_it_is_one_group() =>
        AverageLink.Group(Likeness(3, (0, 1, 0.9f), (1, 2, 0.8f), (0, 2, 0.3f)), 0.5).ShouldBe([0, 0, 0]);

    [Fact]
    public void Given_two_pairs_then_a_join_weighs_every_pair_between_the_groups()
    {
        var likeness = Likeness(4, (0, 1, 0.9f), (2, 3, 0.9f), (0, 2, 0.8f), (1, 3, 0.2f), (0, 3, 0.4f), (1, 2, 0.4f));

        AverageLink.Group(likeness, 0.46).ShouldBe([0, 0, 2, 2]);
        AverageLink.Group(likeness, 0.44).ShouldBe([0, 0, 0, 0]);
        AverageLink.Levels(likeness)[1, 2].ShouldBe(0.45f, 1e-6);
    }

    [Fact]
    public void Given_random_likenesses_then_the_levels_are_those_of_the_definition()
    {
        var random = new Random(5);
        for (var run = 0; run < 20; run++)
        {
            var likeness = Random(random, 12);
            var levels = AverageLink.Levels(likeness);
            var expected = ByDefinition(likeness);
            for (var i = 0; i < 12; i++)
            {
                for (var j = 0; j < 12; j++)
                {
                    ((double)levels[i, j]).ShouldBe(expected[i, j], 1e-5);
                }
            }
        }
    }

    [Fact]
    public void Given_items_in_another_order_then_the_groups_are_the_same()
    {
        var random = new Random(6);
        var likeness = Random(random, 15);
        var order = Enumerable.Range(0, 15).ToArray();
        random.Shuffle(order);
        var turned = new float[15, 15];
        for (var i = 0; i < 15; i++)
        {
            for (var j = 0; j < 15; j++)
            {
                turned[i, j] = likeness[order[i], order[j]];
            }
        }

        var (groups, turnedGroups) = (AverageLink.Group(likeness, 0.55), AverageLink.Group(turned, 0.55));

        for (var i = 0; i < 15; i++)
        {
            for (var j = 0; j < 15; j++)
            {
                (turnedGroups[i] == turnedGroups[j]).ShouldBe(groups[order[i]] == groups[order[j]]);
            }
        }
    }

    private static float[,] Random(Random random, int count)
    {
        var likeness = new float[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++)
            {
                likeness[i, j] = likeness[j, i] = random.NextSingle();
            }
        }

        return likeness;
    }

    private static float[,] Likeness(int count, params ReadOnlySpan<(int I, int J, float Value)> pairs)
    {
        var likeness = new float[count, count];
        foreach (var (i, j, value) in pairs)
        {
            likeness[i, j] = likeness[j, i] = value;
        }

        return likeness;
    }

    /// <summary>The slow way: the mean over all pairs between two groups, of all groups, at every step.</summary>
    private static double[,] ByDefinition(float[,] likeness)
    {
        var count = likeness.GetLength(0);
        var levels = new double[count, count];
        var groups = Enumerable.Range(0, count).Select(i => new List<int> { i }).ToList();
        groups.ForEach(group => levels[group[0], group[0]] = 1);
        while (groups.Count > 1)
        {
            var (one, other, level) = (
                from a in groups
                from b in groups
                where a != b
                select (a, b, Level: a.Average(i => b.Average(j => (double)likeness[i, j])))).MaxBy(each => each.Level);
            foreach (var (i, j) in one.SelectMany(i => other.Select(j => (i, j))))
            {
                levels[i, j] = levels[j, i] = level;
            }

            one.AddRange(other);
            groups.Remove(other);
        }

        return levels;
    }
}
