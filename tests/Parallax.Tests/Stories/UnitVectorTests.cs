using Parallax.Stories;

namespace Parallax.Tests.Stories;

public sealed class UnitVectorTests
{
    [Fact]
    public void Given_few_weights_when_made_a_vector_then_all_are_kept_at_length_one()
    {
        double[] weights = [3, 0, 4];

        UnitVector.Make(weights, 3, new double[3]);

        weights.ShouldBe([0.6, 0, 0.8]);
    }

    [Fact]
    public void Given_equal_weights_beyond_the_most_when_made_a_vector_then_the_first_are_kept()
    {
        double[] weights = [1, 2, 1, 2, 1, -5];

        UnitVector.Make(weights, 3, new double[6]);

        weights.ShouldBe([1 / 3.0, 2 / 3.0, 0, 2 / 3.0, 0, 0]);
    }

    [Fact]
    public void Given_nothing_above_zero_when_made_a_vector_then_all_is_zero()
    {
        double[] weights = [0, -1];

        UnitVector.Make(weights, 1, new double[2]);

        weights.ShouldBe([0, 0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public void Given_any_weights_when_made_a_vector_then_the_heaviest_are_kept_as_sorting_has_them(int most)
    {
        var random = new Random(most);
        for (var round = 0; round < 50; round++)
        {
            var given = Enumerable.Range(0, 60).Select(_ => (double)random.Next(12)).ToArray();
            var kept = given.Index().Where(each => each.Item > 0).OrderByDescending(each => each.Item).ThenBy(each => each.Index).Take(most).Select(each => each.Index).Order().ToArray();
            var weights = given.ToArray();

            UnitVector.Make(weights, most, new double[60]);

            Enumerable.Range(0, 60).Where(i => weights[i] > 0).ShouldBe(kept);
            weights.Sum(weight => weight * weight).ShouldBe(1, 1e-9);
        }
    }
}
