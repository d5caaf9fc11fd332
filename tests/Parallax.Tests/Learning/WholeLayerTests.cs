using Parallax.Learning;

namespace Parallax.Tests.Learning;

public sealed class WholeLayerTests
{
    [Theory]
    [InlineData(2, 32)]
    [InlineData(6, 64)]
    [InlineData(10, 96)]
    [InlineData(384, 128)]
    public void Given_random_weights_when_inputs_are_added_then_the_sums_are_those_of_a_plain_loop(int inputs, int outputs)
    {
        var random = new Random(5);
        var weights = Enumerable.Range(0, inputs * outputs).Select(_ => (short)random.Next(-1500, 1500)).ToArray();
        var input = Enumerable.Range(0, inputs).Select(_ => (short)random.Next(-4095, 4096)).ToArray();
        var layer = new WholeLayer(weights, inputs, outputs);

        var sums = Enumerable.Range(0, outputs).ToArray();
        layer.AddTo(input, 0, sums);

        sums.ShouldBe(Enumerable.Range(0, outputs).Select(o => o + Enumerable.Range(0, inputs).Sum(i => input[i] * weights[(i * outputs) + o])));
    }

    [Fact]
    public void Given_inputs_in_two_parts_when_each_is_added_at_its_place_then_the_sums_are_those_of_the_whole()
    {
        var random = new Random(6);
        var weights = Enumerable.Range(0, 8 * 32).Select(_ => (short)random.Next(-1500, 1500)).ToArray();
        var input = Enumerable.Range(0, 8).Select(_ => (short)random.Next(0, 4096)).ToArray();
        var layer = new WholeLayer(weights, 8, 32);
        var (whole, parts) = (new int[32], new int[32]);

        layer.AddTo(input, 0, whole);
        layer.AddTo(input.AsSpan(0, 6), 0, parts);
        layer.AddTo(input.AsSpan(6), 6, parts);

        parts.ShouldBe(whole);
    }

    [Fact]
    public void Given_more_inputs_than_there_are_when_they_are_added_then_it_is_refused()
    {
        var layer = new WholeLayer(new short[2 * 32], 2, 32);

        Should.Throw<ArgumentOutOfRangeException>(() => layer.AddTo(new short[4], 0, new int[32]));
    }
}
