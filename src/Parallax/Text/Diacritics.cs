using System.Globalization;
using System.Text;

namespace Parallax.Text;

/// <summary>Takes the marks off letters: "Çavuşoğlu" is "Cavusoglu".</summary>
internal static class Diacritics
{
    /// <summary>The text without nonspacing marks, composed (Unicode's form C).</summary>
    public static string Without(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Normalize(NormalizationForm.FormC);
}
