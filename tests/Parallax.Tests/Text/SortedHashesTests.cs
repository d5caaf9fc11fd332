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

    private static ulong[] Some(Random random) => SortedHashes.Distinct(Enumerable.Range(0, random.Next(40)).Select(_ => (ulong)random.Next(50)));
}
