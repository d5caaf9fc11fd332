using Parallax.Stories;

namespace Parallax.Tests.Stories;

public sealed class EarlierLikenessTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(200)]
    public void Given_any_values_when_asked_for_the_next_above_then_it_is_the_one_that_looking_at_each_finds(int count)
    {
        const int first = 5;
        var random = new Random(count);
        var values = Enumerable.Range(0, count).Select(_ => random.Next(10) / 10f).ToArray();
        var earlier = new EarlierLikeness(first, values);

        for (var from = first; from <= earlier.End; from++)
        {
            foreach (var least in new[] { -1f, 0.3f, 0.8f, 0.9f, 2f })
            {
                var expected = Enumerable.Range(from, earlier.End - from).Where(i => values[i - first] > least).Append(earlier.End).First();

                earlier.NextAbove(from, least).ShouldBe(expected);
            }
        }
    }
}
