using Parallax.Text;

namespace Parallax.Flags;

/// <summary>Finds abbreviations, names and sentences that were cut at a full stop and mended wrongly.</summary>
internal static class BrokenAbbreviations
{
    /// <summary>So many single letters with stops in a row are no initials.</summary>
    private const int TooManyInitials = 4;

    public static void Find(FlagScan scan)
    {
        foreach (var sentence in scan.Text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (scan.IsInitial(i) || scan.IsAcronym(i))
                {
                    i = AtLetters(scan, sentence, i);
                }
                else if (scan[i] is [var letter] && char.IsLetter(letter) && scan[i + 1] is "." && scan.Touches(i + 1) && scan.IsAcronym(i - 1) && char.ToUpperInvariant(letter) == char.ToUpperInvariant(scan[i - 1][^2]))
                {
                    scan.Add(i - 1, i + 1, "flag.abbreviation-twice", FlagKind.Garbled, "a letter of the abbreviation stands again behind it");
                }
            }
        }
    }

    private static int AtLetters(FlagScan scan, Sentence sentence, int i)
    {
        var last = i;
        while (last + 1 < scan.Text.Tokens.Length && (scan.IsInitial(last + 1) || (scan.IsAcronym(last + 1) && scan.IsInitial(last))) && !scan.Touches(last + 1))
        {
            last++;
        }

        var begins = i == sentence.FirstToken;
        var (isName, next) = (scan.IsCapital(last + 1) && scan.Text.Tokens[last + 1].Kind == TokenKind.Word, last + 1);
        if (last - i + 1 >= TooManyInitials)
        {
            scan.Add(i, last, "flag.letters-apart", FlagKind.Garbled, "a run of single letters with stops");
        }
        else if (last > i && scan.IsAcronym(i) && char.ToUpperInvariant(scan[i + 1][0]) == char.ToUpperInvariant(scan[i][^2]))
        {
            scan.Add(i, Math.Min(next, scan.Text.Tokens.Length - 1), "flag.abbreviation-twice", FlagKind.Garbled, "a letter of the abbreviation stands again behind it");
        }
        else if (last > i && (scan.IsSmall(next) || scan.Is(next, "starter")) && !IsPersonBefore(scan, i))
        {
            scan.Add(i, last, "flag.letters-apart", FlagKind.Garbled, "letters of an abbreviation stand apart");
        }
        else if (last == i && begins && scan.IsInitial(i) && i > 1 && scan[i - 1] is "." && scan.IsCapital(i - 2) && (scan.IsSmall(next) || IsPronoun(scan, i - 2)))
        {
            var isPronoun = IsPronoun(scan, i - 2);
            scan.Add(i - 2, i, "flag.abbreviation-cut", isPronoun ? FlagKind.Spun : FlagKind.Garbled, "an abbreviation was cut at its stop and its first letter made a word");
        }
        else if (last == i && scan.IsInitial(i) && IsPersonBefore(scan, i) && isName && (scan.Number(next, "month") is not null || scan.Is(next, "starter")))
        {
            scan.Add(i - 1, next, "flag.name-cut", FlagKind.Garbled, "a name breaks off at its initial");
        }

        return last;
    }

    private static bool IsPronoun(FlagScan scan, int i) => scan.Text.Tokens[i].Tag == PartOfSpeech.Pronoun && scan[i] is not "I";

    private static bool IsPersonBefore(FlagScan scan, int i) =>
        i > 0 && scan.IsCapital(i - 1) && scan.Text.Tokens[i - 1].Tag == PartOfSpeech.ProperNoun && !scan.IsAcronym(i - 1);
}
