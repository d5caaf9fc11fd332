using Parallax.Sources.Feeds;

namespace Parallax.Sources.Tests.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Wed, 07 Feb 2024 10:05:00 +0100", "2024-02-07T10:05:00+01:00")]
    [InlineData(" Wed,  7 February 2024 10:05 GMT ", "2024-02-07T10:05:00Z")]
    [InlineData("7 Feb 24 10:05:09 EST", "2024-02-07T10:05:09-05:00")]
    [InlineData("07 Feb 99 10:05:09 UT", "1999-02-07T10:05:09Z")]
    [InlineData("Wed 07 Feb 2024 10:05:00 -08:00", "2024-02-07T10:05:00-08:00")]
    [InlineData("Wed, 07 Feb 2024 23:59:60 +0000", "2024-02-07T23:59:60+00:00")]
    [InlineData("Wed, 07 Feb 2024 10:05:00 CET", "2024-02-07")]
    [InlineData("Wed, 07 Feb 2024", "2024-02-07")]
    [InlineData("2024-02-07", "2024-02-07")]
    [InlineData("2024-02-29T10:05:00.25-05:00", "2024-02-29T10:05:00.25-05:00")]
    [InlineData("2024-02-07 10:05", "2024-02-07 10:05")]
    public void Given_a_date_of_a_feed_when_read_then_it_is_iso_in_its_own_offset(string written, string iso) => FeedDate.Normalise(written).ShouldBe(iso);

    [Theory]
    [InlineData("Fri, 31 Feb 2024 10:00:00 GMT")]
    [InlineData("Wed, 07 Feb 2024 25:00:00 GMT")]
    [InlineData("Wed, 07 Feb 2024 10:61:00 GMT")]
    [InlineData("2023-02-29")]
    [InlineData("2024-13-01T00:00:00Z")]
    [InlineData("2024-02-07T25:00:00Z")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("7 Smarch 2024")]
    [InlineData("yesterday")]
    [InlineData("1707300000")]
    [InlineData(", ,,")]
    [InlineData("")]
    [InlineData(null)]
    public void Given_what_is_no_date_or_an_impossible_one_when_read_then_there_is_none(string? written) => FeedDate.Normalise(written).ShouldBeNull();
}
