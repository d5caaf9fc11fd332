using Parallax.Text;

namespace Parallax.Tests.Text;

public sealed class SortedHashesTests
{
    [Fact]
    public void Given_a_number_that_must_be_shared_when_two_sets_hold_as_many_then_it_is_told_exactly_and_else_something_less()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var (a, b) = (Some(random), Some(random));
            var both = a.Intersect(b).Count();

            SortedHashes.InBoth(a, b).ShouldBe(both);
            SortedHashes.InBoth(a, b, both).ShouldBe(both);
            SortedHashes.InBoth(a, b, both + 1).ShouldBeLessThanOrEqualTo(both);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 0)]
    [InlineData(300, 0)]
    [InlineData(3000, 0)]
    [InlineData(300, 60)] // all alike in their upper bits
    public void Given_hashes_spread_evenly_or_not_when_made_a_set_then_they_ascend_and_stand_once(int count, int shift)
    {
        var random = new Random(count);
        ulong[] hashes = [.. Enumerable.Range(0, count).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue) >> shift)];
        hashes = [.. hashes, .. hashes.Take(count / 3)];

        SortedHashes.Distinct(hashes).ShouldBe(hashes.Distinct().Order());
    }

    private static ulong[] Some(Random random) => SortedHashes.Distinct(Enumerable.Range(0, random.Next(40)).Select(_ => (ulong)random.Next(50)));
}
