using System.Text;
using Parallax.Learning;

namespace Parallax.Tests.Learning;

public sealed class ChecksumTests
{
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999)]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1)]
    public void Given_bytes_when_summed_then_the_sum_is_that_of_the_published_algorithm(string text, ulong expected) =>
        Checksum.Of(Encoding.ASCII.GetBytes(text)).ShouldBe(expected);
}
