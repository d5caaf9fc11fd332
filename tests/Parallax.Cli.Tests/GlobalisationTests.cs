using System.Globalization;

namespace Parallax.Cli.Tests;

public sealed class GlobalisationTests
{
    [Fact]
    public void ICU_is_there_so_that_composed_and_decomposed_letters_are_one()
    {
        "e\u0301".Normalize().ShouldBe("é");
        CultureInfo.GetCultureInfo("tr-TR").TextInfo.ToUpper('i').ShouldBe('İ');
    }
}
