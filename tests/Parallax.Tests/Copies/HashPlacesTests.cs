using Parallax.Copies;

namespace Parallax.Tests.Copies;

public sealed class HashPlacesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    public void Given_any_hashes_when_asked_for_one_then_all_its_places_come_in_order(int count)
    {
        var random = new Random(count);
        var hashes = Enumerable.Range(0, count).Select(_ => (ulong)random.Next(60) << (random.Next(2) * 40)).ToArray();
        var places = new HashPlaces();
        places.Take([.. Enumerable.Range(0, 500).Select(i => (ulong)i << 40)]); // those before leave nothing
        places.Take(hashes);

        foreach (var hash in hashes.Append(61UL))
        {
            var found = new List<int>();
            for (var place = places.First(hash); place >= 0; place = places.Next(place))
            {
                found.Add(place);
            }

            found.ShouldBe(Enumerable.Range(0, count).Where(i => hashes[i] == hash));
        }
    }
}
