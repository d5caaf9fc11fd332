using Parallax.Text;

namespace Parallax.Flags;

/// <summary>Finds words said twice, numbers torn apart, stops in a row, and letters that a wrong encoding or left-over markup made.</summary>
internal static class BrokenWords
{
    private const int ThousandsDigits = 3;

    /// <summary>Three digits before the comma are as likely one of several numbers.</summary>
    private const int MostDigitsBefore = 2;

    public static void Find(FlagScan scan)
    {
        foreach (var sentence in scan.Text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                AtToken(scan, i, sentence);
            }
        }
    }

    private static void AtToken(FlagScan scan, int i, Sentence sentence)
    {
        var word = scan[i];
        if (i > sentence.FirstToken && scan.Is(i, "never-twice") && word.Equals(scan[i - 1], StringComparison.Ordinal))
        {
            scan.Add(i - 1, i, "flag.word-twice", FlagKind.Garbled, "the word stands twice");
        }

        if (IsTorn(scan, i) && i + 2 < sentence.EndToken)
        {
            scan.Add(i, i + 2, "flag.number-torn", FlagKind.Garbled, "the number is torn apart");
        }

        if (i + 2 < sentence.EndToken && IsScaleAstray(scan, i))
        {
            scan.Add(i, i + 2, "flag.scale-astray", FlagKind.Garbled, "the number's word stands behind what it counts");
        }

        if (word is "," && scan[i + 1] is "," or "." or ";" && scan.Touches(i + 1) && !scan.Touches(i + 2))
        {
            scan.Add(i, i + 1, "flag.marks", FlagKind.Garbled, "two marks that cannot stand together");
        }

        if (IsMisread(word))
        {
            scan.Add(i, i, "flag.encoding", FlagKind.Garbled, "characters of another encoding");
        }

        if (scan.Number(i, "month") is not null && scan.IsCapital(i) && scan[i - 1] is "on" && scan.Text.Tokens[i].Tag == PartOfSpeech.ProperNoun && scan[i + 1] is "," or "." && scan[i + 2] is not [>= '0' and <= '9', ..])
        {
            scan.Add(i - 1, i, "flag.day-lost", FlagKind.Garbled, "the day of the month is missing");
        }
    }

    /// <summary>"1, 200 people": one or two digits, a comma, a space, three digits, and then what is counted.</summary>
    private static bool IsTorn(FlagScan scan, int i) =>
        scan.Text.Tokens[i].Kind == TokenKind.Number
        && scan[i] is { Length: <= MostDigitsBefore } first && AllDigits(first) && first[0] != '0'
        && scan[i + 1] is "," && scan.Touches(i + 1) && !scan.Touches(i + 2)
        && scan[i + 2] is { Length: ThousandsDigits } second && AllDigits(second)
        && scan.Text.Tokens[Math.Min(i + 3, scan.Text.Tokens.Length - 1)].Tag is PartOfSpeech.Noun or PartOfSpeech.Adjective
        && scan.IsSmall(i + 3)
        && !(i > 0 && (scan.Text.Tokens[i - 1].Kind == TokenKind.Number || scan[i - 1] is "," || scan.Number(i - 1, "month") is not null));

    /// <summary>"9 sailors hundred": a number in digits, what it counts, and only then "hundred", with nothing that the last could count.</summary>
    private static bool IsScaleAstray(FlagScan scan, int i) =>
        scan.Text.Tokens[i].Kind == TokenKind.Number && scan.Text.Tokens[i + 1].Tag == PartOfSpeech.Noun && scan.IsSmall(i + 1)
        && scan.Is(i + 2, "scale") && !scan.Touches(i + 1) && !scan.Touches(i + 2)
        && (i + 3 >= scan.Text.Tokens.Length || scan.Text.Tokens[i + 3].Tag is PartOfSpeech.Punctuation);

    private static bool AllDigits(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    /// <summary>UTF-8 read as Latin-1 or Windows-1252, replacement characters, and entities that were not resolved.</summary>
    private static bool IsMisread(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '\uFFFD' || (word[i] is 'Ã' or 'Â' && i + 1 < word.Length && word[i + 1] is >= '\u0080' and <= '\u00BF') || (word[i] == 'â' && i + 1 < word.Length && word[i + 1] is '€' or '\u0080'))
            {
                return true;
            }
        }

        return false;
    }
}
