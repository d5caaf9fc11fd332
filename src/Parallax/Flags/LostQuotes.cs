using Parallax.Text;

namespace Parallax.Flags;

/// <summary>
/// Finds sentences in the first person that stand outside quotation marks in a report that else speaks so only inside them, right behind a sentence
/// that tells a quotation: the marks may have been lost.
/// </summary>
internal static class LostQuotes
{
    /// <summary>A report has at least so many quotations.</summary>
    private const int FewestQuotations = 3;

    /// <summary>More sentences than these mean that the author speaks.</summary>
    private const int MostSentences = 3;

    public static void Find(FlagScan scan)
    {
        var found = new List<Sentence>();
        var (quotations, isOpen, paragraph, followsQuotation) = (0, false, -1, false);
        foreach (var sentence in scan.Text.Sentences)
        {
            if (sentence.Paragraph != paragraph)
            {
                (isOpen, paragraph, followsQuotation) = (false, sentence.Paragraph, false);
            }

            var (speaks, tells, marks) = (false, false, isOpen);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (scan[i] is "\"" or "“" or "”" or "‘" or "’" or "'" && scan.Text.Tokens[i].Kind == TokenKind.Quote)
                {
                    var opens = !isOpen && scan[i] is "\"" or "“";
                    isOpen = scan[i] is "\"" ? !isOpen : scan[i] is "“" || (isOpen && scan[i] is not "”");
                    quotations += opens ? 1 : 0;
                    marks = true;
                }

                speaks |= scan.Is(i, "first-plural") && (scan[i].Length < 2 || char.IsLower(scan[i][1]));
                tells |= scan.Is(i, "telling");
            }

            if (speaks && !tells && !marks && followsQuotation && sentence.Zone == Zone.Body && sentence.EndToken - sentence.FirstToken > 3 && scan[sentence.EndToken - 1] is ".")
            {
                found.Add(sentence);
            }
            else
            {
                followsQuotation = marks && tells;
            }
        }

        if (found.Count <= MostSentences && quotations >= FewestQuotations)
        {
            foreach (var sentence in found)
            {
                scan.Add(sentence.FirstToken, sentence.EndToken - 1, "flag.quote-lost", FlagKind.Garbled, "first person outside quotation marks: they may have been lost");
            }
        }
    }
}
