using Parallax.Articles;

namespace Parallax.Cleaning;

/// <summary>Goes up from the end of a text: what stands below the last paragraph of the report is the page around it.</summary>
internal static class TailCleaner
{
    private const int MostShortWords = 6;
    private const int MostLines = 40;

    /// <summary>Cuts promotion, and the short lines beside what is already cut, until the report's last paragraph.</summary>
    public static void Mark(LineMarks marks, int bodyLine, LineJudge judge)
    {
        MarkAuthor(marks, bodyLine);
        var hasFurniture = false;
        var end = Math.Max(bodyLine, marks.Lines.Length - MostLines);
        var pending = new List<int>();
        for (var i = marks.Lines.Length - 1; i > end; i--)
        {
            var line = marks.Lines[i];
            if (!marks.IsBody(i))
            {
                hasFurniture = true;
                continue;
            }

            if (judge.IsPromotion(line))
            {
                marks.Cut(i, CutReason.Promotion, "tail.promotion");
                hasFurniture = true;
            }
            else if (line.Words <= MostShortWords && !line.EndsSentence && marks.Text[line.Span.End - 1] != ':')
            {
                pending.Add(i);
            }
            else
            {
                break;
            }
        }

        if (!hasFurniture)
        {
            return;
        }

        foreach (var i in pending)
        {
            marks.Cut(i, CutReason.Navigation, "tail.short-line");
        }
    }

    // "About the author" near the end, and what follows it.
    private static void MarkAuthor(LineMarks marks, int bodyLine)
    {
        const int most = 5;
        const int longestHeading = 4;
        for (var i = Math.Max(bodyLine + 1, marks.Lines.Length - most); i < marks.Lines.Length; i++)
        {
            if (marks.ReasonOf(i) == CutReason.Byline && marks.Lines[i].Words <= longestHeading && marks.Lines[i].Key.StartsWith("about ", StringComparison.Ordinal))
            {
                for (var after = i + 1; after < marks.Lines.Length; after++)
                {
                    marks.Cut(after, CutReason.Byline, "tail.author");
                }

                return;
            }
        }
    }
}
