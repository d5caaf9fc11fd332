using Parallax.Copies;

namespace Parallax.Tests.Copies;

public sealed class SeedPlacesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    public void Given_any_seeds_when_asked_for_one_then_all_its_places_come_in_order(int count)
    {
        var random = new Random(count);
        var seeds = Enumerable.Range(0, count).Select(_ => (ulong)random.Next(60) << (random.Next(2) * 40)).ToArray();
        var places = new SeedPlaces(seeds);

        foreach (var seed in seeds.Append(61UL))
        {
            var found = new List<int>();
            for (var place = places.First(seed); place >= 0; place = places.Next(place))
            {
                found.Add(place);
            }

            found.ShouldBe(Enumerable.Range(0, count).Where(i => seeds[i] == seed));
        }
    }
}
