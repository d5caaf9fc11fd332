using Parallax.Learning;

namespace Parallax.Tests.Learning;

public sealed class BucketIndexTests
{
    private static readonly FeatureSpace Space = new(8);

    [Fact]
    public void Given_buckets_when_asked_then_those_with_rows_give_their_number_in_ascending_order()
    {
        var index = new BucketIndex(Space, [0, 31, 32, 255]);
        Span<int> rows = stackalloc int[6];

        var count = index.Rows([255, 1, 32, 31, 30, 0], rows);

        rows[..count].ToArray().ShouldBe([3, 2, 1, 0]);
    }

    [Fact]
    public void Given_a_bucket_twice_when_the_index_is_made_then_it_is_refused() =>
        Should.Throw<InvalidDataException>(() => new BucketIndex(Space, [3, 3]));
}
