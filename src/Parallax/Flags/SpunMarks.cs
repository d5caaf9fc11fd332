using Parallax.Text;

namespace Parallax.Flags;

/// <summary>Finds what machines write that replace word by word: odd forms of fixed expressions, and salutations before a title.</summary>
internal static class SpunMarks
{
    private const int LongestPhrase = 3;

    public static void Find(FlagScan scan)
    {
        foreach (var sentence in scan.Text.Sentences)
        {
            AtSalutation(scan, sentence);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                AtPhrase(scan, i, sentence.EndToken);
            }
        }
    }

    /// <summary>"Dear Mr. Ruiz said", "Alright, Mr. Ruiz is": a salutation, a title, a name and then a verb, outside quotation marks.</summary>
    private static void AtSalutation(FlagScan scan, Sentence sentence)
    {
        var at = sentence.FirstToken;
        if (!scan.Is(at, "salutation") || scan[at - 1] is "\"" or "“")
        {
            return;
        }

        var title = scan[at + 1] is "," ? at + 2 : at + 1;
        if (!scan.Is(title, "title") || !scan.IsCapital(title + 1))
        {
            return;
        }

        var next = title + 1;
        while (next < sentence.EndToken && scan.Text.Tokens[next].Tag == PartOfSpeech.ProperNoun)
        {
            next++;
        }

        var hasVerb = false;
        for (var i = next; i < sentence.EndToken && scan[i] is not (":" or "!"); i++)
        {
            hasVerb |= scan.Text.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;
            if (scan.Is(i, "second-person"))
            {
                return;
            }
        }

        if (hasVerb && !(scan[next] is "," && scan.Text.Sentences.Length > sentence.Number + 1 && scan.Text.Sentences[sentence.Number + 1].Paragraph != sentence.Paragraph))
        {
            scan.Add(at, title + 1, "flag.salutation", FlagKind.Spun, "a salutation before a title inside a report");
        }
    }

    private static void AtPhrase(FlagScan scan, int i, int end)
    {
        if (!scan.Is(i, FlagWords.PhraseStart))
        {
            return;
        }

        for (var length = 2; length <= LongestPhrase && i + length <= end; length++)
        {
            if (scan.Plain(i, i + length - 1) is { } plain)
            {
                scan.Add(i, i + length - 1, "flag.phrase", FlagKind.Spun, $"an odd form of \"{plain}\"");
            }
        }
    }
}
