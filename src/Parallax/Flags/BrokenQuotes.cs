using Parallax.Text;

namespace Parallax.Flags;

/// <summary>Finds quotation marks that open and never close, close nothing, or stand between two stops.</summary>
internal static class BrokenQuotes
{
    public static void Find(FlagScan scan)
    {
        var (open, carried) = (-1, false);
        var sentences = scan.Text.Sentences;
        for (var s = 0; s < sentences.Length; s++)
        {
            var sentence = sentences[s];
            if (s > 0 && sentence.Paragraph != sentences[s - 1].Paragraph)
            {
                (open, carried) = (-1, open >= 0);
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!IsMark(scan, i))
                {
                    continue;
                }

                switch (RoleOf(scan, i, open >= 0 || carried))
                {
                    case > 0:
                        if (open >= 0)
                        {
                            AddOpen(scan, open);
                        }

                        (open, carried) = (i, false);
                        break;
                    case < 0 when open < 0 && !carried:
                        AddStray(scan, i);
                        break;
                    case < 0:
                        (open, carried) = (-1, false);
                        AddStops(scan, i);
                        break;
                }
            }

            if (open >= 0 && (s + 1 == sentences.Length || sentences[s + 1].Paragraph != sentence.Paragraph) && !GoesOn(scan, s + 1))
            {
                AddOpen(scan, open);
                open = -1;
            }
        }
    }

    private static bool IsMark(FlagScan scan, int i) => scan[i] is "\"" or "“" or "”" or "„" or "''" or "``";

    /// <summary>1 where the mark opens, -1 where it closes, by what it touches; a mark that touches both sides or neither does what is due.</summary>
    private static int RoleOf(FlagScan scan, int i, bool isOpen)
    {
        var text = scan.Text.Text;
        var span = scan.Text.Tokens[i].Span;
        var before = span.Start > 0 ? text[span.Start - 1] : ' ';
        var after = span.End < text.Length ? text[span.End] : ' ';
        var opens = char.IsLetterOrDigit(after) || after is '(' or '[' or '$' or '‘' or '\'' or '#' or '@' or '…' or '£' or '€';
        var closes = !char.IsWhiteSpace(before) && before is not ('(' or '[' or '—' or '–' or '-' or '/' or '‘');
        return scan[i] switch
        {
            "“" or "„" or "``" => !opens && closes ? -1 : 1,
            "”" or "''" => opens && !closes ? 1 : -1,
            _ when opens && !closes => 1,
            _ when closes && !opens => -1,
            _ => isOpen ? -1 : 1,
        };
    }

    /// <summary>True where the next paragraph opens the quotation anew or closes it without opening one.</summary>
    private static bool GoesOn(FlagScan scan, int s)
    {
        if (s >= scan.Text.Sentences.Length)
        {
            return false;
        }

        var paragraph = scan.Text.Sentences[s].Paragraph;
        for (; s < scan.Text.Sentences.Length && scan.Text.Sentences[s].Paragraph == paragraph; s++)
        {
            var sentence = scan.Text.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (IsMark(scan, i))
                {
                    return i == scan.Text.Sentences[s].FirstToken || RoleOf(scan, i, isOpen: true) < 0;
                }
            }
        }

        return false;
    }

    private static void AddOpen(FlagScan scan, int open)
    {
        var sentence = scan.Text.SentenceAt(scan.Text.Tokens[open].Span.Start)!;
        scan.Add(open, sentence.EndToken - 1, "flag.quote-open", FlagKind.Garbled, "the quotation mark is never closed");
    }

    private static void AddStray(FlagScan scan, int i)
    {
        var isMeasure = i > 0 && scan.Touches(i) && scan.Text.Tokens[i - 1].Kind == TokenKind.Number;
        if (!isMeasure && i > 0)
        {
            scan.Add(i - 1, i, "flag.quote-stray", FlagKind.Garbled, "the quotation mark closes nothing");
        }
    }

    private static void AddStops(FlagScan scan, int i)
    {
        if (scan[i - 1] is "." or "!" or "?" or "," && scan[i + 1] is "." && scan.Touches(i) && scan.Touches(i + 1) && !scan.Touches(i + 2))
        {
            scan.Add(i - 1, i + 1, "flag.quote-stops", FlagKind.Garbled, "stops on both sides of the quotation mark");
        }
    }
}
