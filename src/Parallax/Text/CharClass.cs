using System.Globalization;

namespace Parallax.Text;

/// <summary>The kinds of all code units, in one table.</summary>
internal static class CharClass
{
    private static readonly CharKind[] Kinds = Build();

    public static CharKind Of(char c) => Kinds[c];

    public static bool IsLetterOrDigit(char c) => Kinds[c] is CharKind.Letter or CharKind.Digit;

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    /// <summary>True where the pair is a letter of a script outside the basic plane.</summary>
    public static bool IsLetterPair(char high, char low) =>
        char.IsSurrogatePair(high, low) && CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(high, low)) is <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;

    /// <summary>True where the pair only changes how the character before it looks.</summary>
    public static bool IsMarkPair(char high, char low) =>
        char.IsSurrogatePair(high, low)
        && (CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(high, low)) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            || char.ConvertToUtf32(high, low) is >= 0x1F3FB and <= 0x1F3FF);

    private static CharKind[] Build()
    {
        var kinds = new CharKind[char.MaxValue + 1];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = KindOf((char)i);
        }

        return kinds;
    }

    private static CharKind KindOf(char c) => c switch
    {
        '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '＇' => CharKind.Apostrophe,
        '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›' or '‚' or '‛' or '〝' or '〞' or '＂' or '「' or '」' or '『' or '』' => CharKind.Quote,
        '-' or '‐' or '‑' => CharKind.Hyphen,
        '_' => CharKind.Letter,
        '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => CharKind.Space,
        '#' or '@' or '&' or '*' or '%' or '§' or '¶' or '†' or '‡' or '‰' => CharKind.Symbol,
        _ => char.GetUnicodeCategory(c) switch
        {
            <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => CharKind.Letter,
            UnicodeCategory.DecimalDigitNumber => CharKind.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => CharKind.Mark,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control => CharKind.Space,
            UnicodeCategory.Surrogate => CharKind.Surrogate,
            >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation => CharKind.Punctuation,
            _ => CharKind.Symbol,
        },
    };
}
