using Parallax.Comparing;
using Parallax.Languages;

namespace Parallax.Tests.Comparing;

public sealed class InlineLinksTests
{
    private static readonly InlineLinks Links = new(Language.English);

    [Theory]
    [InlineData("The mayor Ada Lind Ada Maria LindCouncil votes on harbour Merrow waits MORE said no.", "The mayor Ada Lind said no.")]
    [InlineData("Per McOrr Per Jan McOrr2031 fleet sails MORE (Merrow) and Ada Lind Ada Maria LindCouncil votes MORE met.", "Per McOrr (Merrow) and Ada Lind met.")]
    [InlineData("He wants MORE herring, wrote McOrr of FleetWatch.", "He wants MORE herring, wrote McOrr of FleetWatch.")]
    [InlineData("FleetWatch counted ships. It wants MORE.", "FleetWatch counted ships. It wants MORE.")]
    [InlineData("Ada Lind Ada Maria LindCouncil votes.\nIt wants MORE.", "Ada Lind Ada Maria LindCouncil votes.\nIt wants MORE.")]
    public void Given_headlines_glued_to_a_name_when_read_then_they_are_found_and_nothing_else(string text, string rest)
    {
        var left = text;
        foreach (var link in Links.Find(text).Reverse())
        {
            left = left.Remove(link.Start, link.Length);
        }

        left.ShouldBe(rest);
    }
}
